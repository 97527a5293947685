package org.copydesk.platform;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a transaction that picks a free value, such as a slug, and stores it: it runs again, and picks another value,
 * if another transaction stored the same one in between. Has no effect inside a transaction that somebody else began.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface RetriedOnCollision {}
