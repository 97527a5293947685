package org.copydesk.access.read;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** States what a resource marked {@link PublicRead} answers partners; without it, they are refused. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface PartnerAccess {
    Level value();

    /** For those that are refused, a sentence that says where a partner finds its share of this. */
    String instead() default "";

    /** What partners are answered. */
    enum Level {
        /** What everybody is: the resource tells of no article. It counts for nothing. */
        PUBLIC,
        /** 403: the resource shows what all articles have together. */
        REFUSED,
        /** What the partner is entitled to. */
        ENTITLED
    }
}
