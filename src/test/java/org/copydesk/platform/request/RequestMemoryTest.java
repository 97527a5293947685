package org.copydesk.platform.request;

import static org.assertj.core.api.Assertions.assertThatCode;

import io.quarkus.arc.Arc;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RequestMemoryTest {
    @Inject
    RequestMemory memory;

    @Test
    void workBehindTheRequestsReservesNone() {
        Runnable free = memory.takeAll();
        try {
            assertThatCode(() -> CompletableFuture.runAsync(this::reserveOutsideOfRequests)
                            .join())
                    .doesNotThrowAnyException();
        } finally {
            free.run();
        }
    }

    private void reserveOutsideOfRequests() {
        Arc.container().requestContext().deactivate();
        memory.reserve(Runtime.getRuntime().maxMemory());
    }
}
