package org.copydesk.serving;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Variant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.copydesk.platform.problem.ErrorCode;
import org.copydesk.platform.problem.ProblemException;
import org.jboss.resteasy.reactive.server.core.request.ServerDrivenNegotiation;

/**
 * The media types that a request accepts (RFC 9110, section 12.5.1).
 *
 * @param headers the values of its Accept headers; none for whatever there is
 */
public record Accepted(List<String> headers) {
    public static Accepted by(HttpHeaders request) {
        List<String> headers = request.getRequestHeader(HttpHeaders.ACCEPT);
        return new Accepted(headers.isEmpty() ? List.of(MediaType.WILDCARD) : headers);
    }

    /** Which of these media types it accepts most gladly, the first of them where it is all one. */
    public Optional<String> bestOf(List<String> offered) {
        ServerDrivenNegotiation negotiation = new ServerDrivenNegotiation();
        negotiation.setAcceptHeaders(headers);
        List<Variant> variants = offered.stream()
                .map(type -> new Variant(MediaType.valueOf(type), (String) null, null))
                .toList();
        Variant best = negotiation.getBestMatch(variants);
        return best == null ? Optional.empty() : Optional.of(offered.get(variants.indexOf(best)));
    }

    /**
     * The same for an address that has nothing else to offer.
     *
     * @throws ProblemException {@link ErrorCode#NOT_ACCEPTABLE} with those that are offered
     */
    public String oneOf(List<String> offered) {
        return bestOf(offered).orElseThrow(() -> new ProblemException(
                        ErrorCode.NOT_ACCEPTABLE, "This address answers with " + String.join(", ", offered) + ".")
                .with(
                        "offered",
                        offered.stream().map(type -> Map.of("mediaType", type)).toList()));
    }
}
