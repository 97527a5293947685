package org.copydesk.platform.contract;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an operation that answers in the media types of all implementations of an interface. The contract lists those
 * that are {@link Renders}, beside the ones that the operation names itself.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Negotiated {
    /** The interface that these classes implement. */
    Class<?> value();

    /** The parameter that says in which of them. */
    String chosenBy();
}
