package org.copydesk.serving;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a resource that reads the edition through {@link Readers}, and so shows a partner what it is entitled to. Partners
 * are refused at all others: what stands there is of the whole edition.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface ForPartners {}
