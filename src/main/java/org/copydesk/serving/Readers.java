package org.copydesk.serving;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.copydesk.edition.audience.Share;
import org.copydesk.edition.audience.Shares;

/** Who reads with the current request: a partner, who is shown its share, or anybody else, who is shown everything. */
@ApplicationScoped
public class Readers {
    private static final String PARTNER = "copydesk.reader";
    private static final String STANDING = "copydesk.reader.standing";

    private final Shares shares;
    private final CurrentVertxRequest current;

    Readers(Shares shares, CurrentVertxRequest current) {
        this.shares = shares;
        this.current = current;
    }

    /** Lets a partner in, whose request counts. */
    void letIn(UUID partner, RoutingContext request) {
        request.put(PARTNER, partner);
        request.put(STANDING, shares.count(partner));
    }

    /**
     * Reads the edition as the caller may see it.
     *
     * @param door the word for a partner's ledger
     */
    public PublicAnswer read(String door, Function<Share, PublicAnswer> reading) {
        return partner().map(id -> shares.read(id, door, reading)).orElseGet(() -> reading.apply(Share.whole()));
    }

    private Optional<UUID> partner() {
        return Optional.ofNullable(current.getCurrent()).map(request -> request.get(PARTNER));
    }

    /** Says on an answer to a partner that it is for nobody else, and where the partner stands with its limits. */
    void mark(ContainerResponseContext response) {
        if (partner().isPresent()) {
            response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "private, no-cache");
            Map<String, String> standing = current.getCurrent().get(STANDING);
            if (standing != null) {
                standing.forEach(response.getHeaders()::putSingle);
            }
        }
    }
}
