package org.copydesk.delivery.negotiation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copydesk.platform.problem.ErrorCode;
import org.copydesk.platform.problem.ProblemException;

/**
 * A media range of an Accept header with its quality (RFC 9110, section 12.5.1). Names are compared without regard to
 * case, and a charset of UTF-8 is no condition, since everything comes in it. What widespread clients write is
 * understood too: a lone asterisk for whatever there is, and a quality that begins with its point.
 *
 * @param type in lower case, as the other texts; {@code *} for any
 * @param subtype {@code *} for any
 * @param parameters that a media type should have, too
 * @param quality from 0, not at all, to 1
 */
record MediaRange(String type, String subtype, Map<String, String> parameters, BigDecimal quality) {
    private static final String ANY = "*";
    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";

    private static final Pattern RANGE = Pattern.compile("(" + TOKEN + ")/(" + TOKEN + ")|\\*");
    private static final Pattern PARAMETER = Pattern.compile("(" + TOKEN + ")=(" + TOKEN + "|\".*\")", Pattern.DOTALL);
    private static final Pattern QUALITY = Pattern.compile("0(\\.\\d{0,9})?|1(\\.0{0,9})?|\\.\\d{1,9}");

    /** @throws ProblemException 400 for what is no list of media types */
    static List<MediaRange> parse(String header) {
        return parts(header, ',').stream().map(MediaRange::range).toList();
    }

    /** The parts of a text that are not empty; a separator inside quotes parts nothing. */
    private static List<String> parts(String text, char separator) {
        List<String> parts = new ArrayList<>();
        boolean quoted = false;
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == separator && !quoted) {
                parts.add(text.substring(from, i).strip());
                from = i + 1;
            } else if (quoted && character == '\\') {
                i++;
            } else if (character == '"') {
                quoted = !quoted;
            }
        }
        parts.add(text.substring(from).strip());
        parts.removeIf(String::isEmpty);
        return parts;
    }

    private static MediaRange range(String text) {
        List<String> parts = parts(text, ';');
        Matcher range = RANGE.matcher(parts.isEmpty() ? "" : parts.get(0));
        if (!range.matches()) {
            throw unreadable(text, "a media type such as application/json");
        }
        Map<String, String> parameters = new HashMap<>();
        BigDecimal quality = BigDecimal.ONE;
        for (String part : parts.subList(1, parts.size())) {
            Matcher parameter = PARAMETER.matcher(part);
            if (!parameter.matches()) {
                throw unreadable(text, "a parameter such as q=0.5 behind each semicolon");
            }
            String name = lowerCase(parameter.group(1));
            String value = lowerCase(unquoted(parameter.group(2)));
            if (!name.equals("q")) {
                parameters.put(name, value);
            } else if (QUALITY.matcher(value).matches()) {
                quality = new BigDecimal(value);
            } else {
                throw unreadable(text, "a quality from 0 to 1, such as q=0.5");
            }
        }
        parameters.remove("charset", "utf-8");
        boolean any = range.group(1) == null;
        return new MediaRange(
                any ? ANY : lowerCase(range.group(1)),
                any ? ANY : lowerCase(range.group(2)),
                Map.copyOf(parameters),
                quality);
    }

    private static String unquoted(String value) {
        return value.startsWith("\"") ? value.substring(1, value.length() - 1).replaceAll("\\\\(.)", "$1") : value;
    }

    private static String lowerCase(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static ProblemException unreadable(String text, String wanted) {
        return new ProblemException(
                ErrorCode.MALFORMED, "The Accept header has \"" + text + "\" where " + wanted + " should stand.");
    }

    /**
     * How precisely this range names a media type; nothing if it does not. A parameter that the media type lacks, such as a
     * profile, makes a range less precise, and only keeps it from refusing.
     */
    Optional<Integer> match(MediaRange offered) {
        boolean isNamed = (type.equals(ANY) || type.equals(offered.type))
                && (subtype.equals(ANY) || subtype.equals(offered.subtype));
        int common = (int) parameters.entrySet().stream()
                .filter(offered.parameters.entrySet()::contains)
                .count();
        boolean matches = isNamed && (quality.signum() > 0 || common == parameters.size());
        int precision = (type.equals(ANY) ? 0 : 1) + (subtype.equals(ANY) ? 0 : 1) + common;
        return matches ? Optional.of(precision) : Optional.empty();
    }
}
