package org.copydesk.platform;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks what picks a free value, such as a slug, and stores it: if another transaction stored the same value in between,
 * the whole transaction runs again and picks another one. Has no effect inside a transaction that somebody else began.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface RetriedOnCollision {}
