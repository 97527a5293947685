package org.copydesk.push;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.copydesk.platform.FilterOrder;
import org.copydesk.platform.net.AddressGuard;
import org.copydesk.platform.net.CallRules;
import org.copydesk.platform.net.OutboundAnswer;
import org.copydesk.platform.net.OutboundClient;
import org.copydesk.platform.net.OutboundClients;
import org.copydesk.platform.net.OutboundException;
import org.copydesk.platform.net.OutboundFailure;
import org.copydesk.platform.net.OutboundRequest;

/** Calls to endpoints: no more of them at once than is configured, the others wait for their turn. */
@Singleton
public class Calls {
    private final OutboundClient client;
    private final Queue<Runnable> queue = new ArrayDeque<>();
    private int free;

    Calls(OutboundClients clients, PushConfig config) {
        AddressGuard guard = new AddressGuard(config.allowedAddresses().orElse(List.of()));
        client = clients.open(new CallRules(guard, config.plainHttp()), config.connectTimeout(), config.timeout());
        free = config.calls();
    }

    /**
     * Why nothing may be sent to an address.
     *
     * @param word a name for the reason
     * @param detail a sentence that says what to change
     */
    public record Refusal(String word, String detail) {}

    /** Whether something may be sent there; empty if so. Waits for the name service. */
    public Optional<Refusal> refusal(String address) {
        try {
            var unused = client.rules().resolve(URI.create(address));
            return Optional.empty();
        } catch (IllegalArgumentException noAddress) {
            return Optional.of(new Refusal(OutboundFailure.BAD_ADDRESS.word(), "That is no address."));
        } catch (OutboundException refused) {
            String detail =
                    switch (refused.failure()) {
                        case FORBIDDEN_ADDRESS -> "The address leads inside a network that may not be called.";
                        case UNKNOWN_NAME -> "The name in the address has no address in the network.";
                        default ->
                            "The address must be absolute, begin with https, name no user, and have a name or a plain address"
                                    + " for its host.";
                    };
            return Optional.of(new Refusal(refused.failure().word(), detail));
        }
    }

    /** Makes a call, or waits for its turn. The stage does not fail. */
    public CompletionStage<OutboundAnswer> call(OutboundRequest request) {
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

    void close(@Observes @Priority(FilterOrder.Stop.PUSH_CLIENT) ShutdownEvent stop) {
        client.close();
    }
}
