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
        List<MediaRange> ranges = ranges();
        return ranges.isEmpty()
                ? offered.stream().findFirst()
                : best(offered, ranges).filter(Choice::isAccepted).map(Choice::mediaType);
    }

    /**
     * The same for an address whose clients know what they get: the first of the media types where none is named. Nothing only
     * if all of them are refused by {@code q=0}. A header that can't be read counts as none.
     */
    public Optional<String> bestOrUsualOf(List<String> offered) {
        List<MediaRange> ranges = readableRanges();
        return best(offered, ranges)
                .filter(Choice::isAccepted)
                .map(Choice::mediaType)
                .or(() -> offered.stream()
                        .filter(type -> choice(type, ranges).isEmpty())
                        .findFirst());
    }

    private List<MediaRange> ranges() {
        return headers.stream()
                .flatMap(header -> MediaRange.parse(header).stream())
                .toList();
    }

    private List<MediaRange> readableRanges() {
        try {
            return ranges();
        } catch (ProblemException unreadable) {
            return List.of();
        }
    }

    private static Optional<Choice> best(List<String> offered, List<MediaRange> ranges) {
        return offered.stream()
                .flatMap(type -> choice(type, ranges).stream())
                .min(Comparator.comparing(Choice::quality)
                        .thenComparing(Choice::precision)
                        .reversed());
    }

    private record Choice(String mediaType, BigDecimal quality, int precision) {
        boolean isAccepted() {
            return quality.signum() > 0;
        }
    }

    /** What the most precise of the ranges says of a media type; nothing if none names it. */
    private static Optional<Choice> choice(String mediaType, List<MediaRange> ranges) {
        MediaRange offered = MediaRange.parse(mediaType).get(0);
        return ranges.stream()
                .flatMap(range ->
                        range
                                .match(offered)
                                .map(precision -> new Choice(mediaType, range.quality(), precision))
                                .stream())
                .max(Comparator.comparing(Choice::precision).thenComparing(Choice::quality));
    }

    /**
     * The same for an address that has nothing else to offer.
     *
     * @throws ProblemException {@link ErrorCode#NOT_ACCEPTABLE} with those that are offered
     */
    public String oneOf(List<String> offered) {
        return bestOrUsualOf(offered).orElseThrow(() -> new ProblemException(
                        ErrorCode.NOT_ACCEPTABLE, "This address answers with " + String.join(", ", offered) + ".")
                .with(
                        "offered",
                        offered.stream().map(type -> Map.of("mediaType", type)).toList()));
    }
}
