package org.copydesk.platform.idempotency;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.Optional;
import org.copydesk.platform.FilterOrder;

/** Runs an operation once for its key, around the transactions of the services. */
@Idempotent
@Interceptor
@Priority(FilterOrder.IDEMPOTENT)
class IdempotentInterceptor {
    private final CurrentRequest current;
    private final OnceOnly onceOnly;

    IdempotentInterceptor(CurrentRequest current, OnceOnly onceOnly) {
        this.current = current;
        this.onceOnly = onceOnly;
    }

    @AroundInvoke
    Object once(InvocationContext operation) throws Exception {
        Optional<KeyedRequest> keyed = current.keyed();
        return keyed.isEmpty()
                ? operation.proceed()
                : onceOnly.alone(keyed.get(), () -> onceOnly.execute(keyed.get(), operation::proceed));
    }
}
