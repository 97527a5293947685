package org.copydesk.platform.contract;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the format that a class renders, and its media types. It stands on the class, so that the contract can tell
 * without running it: see {@link Negotiated}.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Renders {
    /** What the form is called in addresses. */
    String as();

    /** The media types that ask for it, the one that it is answered with first. */
    String[] in();
}
