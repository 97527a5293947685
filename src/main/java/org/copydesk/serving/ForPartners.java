package org.copydesk.serving;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a resource that reads the edition through {@link Readers}, and so shows a partner what it is entitled to. At others,
 * partners are refused, or shown what is {@link OfThePublication}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface ForPartners {}
