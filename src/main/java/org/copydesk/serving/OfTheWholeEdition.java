package org.copydesk.serving;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a resource that shows what all articles have together. Partners are refused. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface OfTheWholeEdition {
    /** A sentence that says where a partner finds its share of this. */
    String partners();
}
