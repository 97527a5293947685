package org.copydesk.webhook.dispatch;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.copydesk.platform.net.AddressGuard;
import org.copydesk.platform.net.CallRules;
import org.copydesk.platform.net.OutboundAnswer;
import org.copydesk.platform.net.OutboundClient;
import org.copydesk.platform.net.OutboundClients;
import org.copydesk.platform.net.OutboundException;
import org.copydesk.platform.net.OutboundRequest;

/** Calls to endpoints: no more of them at once than is configured, the others wait for their turn. */
@Singleton
public class Calls {
    private final OutboundClient client;
    private final Queue<Runnable> queue = new ArrayDeque<>();
    private int free;

    Calls(OutboundClients clients, WebhookConfig config) {
        AddressGuard guard = new AddressGuard(config.allowedAddresses().orElse(List.of()));
        client = clients.open(new CallRules(guard, config.plainHttp()), config.connectTimeout(), config.timeout());
        free = config.calls();
    }

    /** @throws OutboundException if nothing may be sent there; waits for the name service */
    public void requireAllowed(URI address) throws OutboundException {
        var unused = client.rules().resolve(address);
    }

    CompletionStage<OutboundAnswer> call(OutboundRequest request) {
        CompletableFuture<OutboundAnswer> answer = new CompletableFuture<>();
        Runnable start = () -> {
            var unused = client.call(request).whenComplete((came, never) -> {
                leave();
                answer.complete(came);
            });
        };
        if (enter(start)) {
            start.run();
        }
        return answer;
    }

    private synchronized boolean enter(Runnable start) {
        if (free == 0) {
            queue.add(start);
            return false;
        }
        free--;
        return true;
    }

    private void leave() {
        Runnable next;
        synchronized (this) {
            next = queue.poll();
            if (next == null) {
                free++;
            }
        }
        if (next != null) {
            next.run();
        }
    }

    void close(@Observes @Priority(100) ShutdownEvent stop) {
        client.close();
    }
}
