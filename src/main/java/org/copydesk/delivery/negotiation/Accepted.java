package org.copydesk.delivery.negotiation;

import jakarta.ws.rs.core.HttpHeaders;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.copydesk.platform.problem.ErrorCode;
import org.copydesk.platform.problem.ProblemException;

/**
 * Chooses among media types by a request's Accept headers (RFC 9110, section 12.5.1).
 *
 * @param headers the values of its Accept headers; nothing in them for whatever there is
 */
public record Accepted(List<String> headers) {
    public static Accepted by(HttpHeaders request) {
        return new Accepted(request.getRequestHeader(HttpHeaders.ACCEPT));
    }

    /**
     * Which of these media types it accepts most gladly; where it is all one, what it names most precisely, and else the
     * first of them.
     *
     * @throws ProblemException 400 if the headers can't be read
     */
    public Optional<String> bestOf(List<String> offered) {
        List<MediaRange> ranges = headers.stream()
                .flatMap(header -> MediaRange.parse(header).stream())
                .toList();
        if (ranges.isEmpty()) {
            return offered.stream().findFirst();
        }
        return offered.stream()
                .flatMap(type -> choice(type, ranges).stream())
                .min(Comparator.comparing(Choice::quality)
                        .thenComparing(Choice::precision)
                        .reversed())
                .map(Choice::mediaType);
    }

    private record Choice(String mediaType, BigDecimal quality, int precision) {}

    /** What the most precise of the ranges says of a media type; nothing if it is not accepted. */
    private static Optional<Choice> choice(String mediaType, List<MediaRange> ranges) {
        MediaRange offered = MediaRange.parse(mediaType).get(0);
        return ranges.stream()
                .flatMap(range ->
                        range
                                .match(offered)
                                .map(precision -> new Choice(mediaType, range.quality(), precision))
                                .stream())
                .max(Comparator.comparing(Choice::precision).thenComparing(Choice::quality))
                .filter(choice -> choice.quality().signum() > 0);
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
