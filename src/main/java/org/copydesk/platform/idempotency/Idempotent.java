package org.copydesk.platform.idempotency;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a POST that a client may repeat under one {@code Idempotency-Key} without doing it twice. The method answers with
 * JSON or nothing, and its whole work is one transaction: services that are {@code @Transactional} join it.
 *
 * <p>The answer is stored for as long as {@link IdempotencyConfig#retention()} says, so that it must hold no secret.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Idempotent {}
