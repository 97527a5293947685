package org.copydesk.doors;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.copydesk.doors.Operation.Parameter;

/**
 * A question to a public operation.
 *
 * @param target path and query, with {@link #ASKED} where the value asked for stands
 * @param asked null for a question that names nothing
 */
record Probe(String target, String asked) {
    private static final String ASKED = "(asked)";
    private static final String TRACE = "traceparent: 00-11111111111111111111111111111111-2222222222222222-01";
    private static final Pattern NEXT = Pattern.compile("<([^>]+)>; rel=\"next\"");
    private static final int MOST_PAGES = 4;

    /** Of lists that leave something out, which are as long as the edition. */
    private static final String FIRST_STORIES = "?limit=10";

    /** Questions that name nothing secret: every parameter with plausible values, one at a time. */
    static List<Probe> harmless(Operation operation, List<String> known) {
        List<String> paths = paths(operation, known);
        Set<String> queries = new LinkedHashSet<>(List.of("", wide(operation)));
        for (Parameter parameter : operation.parametersIn("query")) {
            values(parameter).forEach(value -> queries.add(with(parameter, value, wideWithout(operation, parameter))));
            if (isFree(parameter)) {
                known.forEach(value -> queries.add(with(parameter, encoded(value), wideWithout(operation, parameter))));
            }
        }
        // Where an address has several forms, they take turns in the questions behind the first two.
        boolean takeTurns = operation.parametersIn("path").stream().anyMatch(Probe::isEnumeration);
        List<String> asked = List.copyOf(queries);
        return IntStream.range(0, asked.size())
                .boxed()
                .flatMap(turn -> (takeTurns && turn > 1 ? Stream.of(paths.get(turn % paths.size())) : paths.stream())
                        .map(path -> new Probe(path + asked.get(turn), null)))
                .toList();
    }

    /** Questions that name {@code values}, in every parameter that takes any word. */
    static List<Probe> asking(Operation operation, Collection<String> values, String known) {
        List<String> targets = new ArrayList<>();
        for (Parameter parameter : operation.parametersIn("path")) {
            if (!isEnumeration(parameter)) {
                paths(operation, parameter, known).forEach(path -> targets.add(path + wide(operation)));
            }
        }
        for (Parameter parameter : operation.parametersIn("query")) {
            if (isFree(parameter)) {
                String query = with(
                        parameter,
                        ASKED,
                        parameter.name().startsWith("not") ? FIRST_STORIES : wideWithout(operation, parameter));
                paths(operation, null, known).forEach(path -> targets.add(path + query));
            }
        }
        return targets.stream()
                .flatMap(target -> values.stream().map(value -> new Probe(target, value)))
                .toList();
    }

    private static List<String> paths(Operation operation, List<String> known) {
        return known.stream()
                .flatMap(value -> paths(operation, null, value).stream())
                .distinct()
                .toList();
    }

    /** One path, or one for each value of a parameter that has only a few. */
    private static List<String> paths(Operation operation, Parameter asked, String known) {
        List<String> paths = List.of(operation.path());
        for (Parameter parameter : operation.parametersIn("path")) {
            List<String> values = isEnumeration(parameter)
                    ? values(parameter).toList()
                    : List.of(parameter.equals(asked) ? ASKED : encoded(known));
            paths = paths.stream()
                    .flatMap(path -> values.stream().map(value -> path.replace("{" + parameter.name() + "}", value)))
                    .toList();
        }
        return paths;
    }

    /** The query that shows most: all that can be switched on, and the largest page. */
    private static String wide(Operation operation) {
        return wideWithout(operation, null);
    }

    private static String wideWithout(Operation operation, Parameter left) {
        String query = operation.parametersIn("query").stream()
                .filter(parameter -> !parameter.equals(left) && !isEnumeration(parameter))
                .flatMap(parameter -> values(parameter)
                        .reduce((first, last) -> last)
                        .filter(value -> !isTime(parameter))
                        .map(value -> parameter.name() + "=" + value)
                        .stream())
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }

    private static String with(Parameter parameter, String value, String query) {
        return query + (query.isEmpty() ? "?" : "&") + parameter.name() + "=" + value;
    }

    /** What a parameter can be, the most telling last; empty for one that takes any word. */
    private static Stream<String> values(Parameter parameter) {
        JsonNode schema = parameter.schema();
        if (isEnumeration(parameter)) {
            return StreamSupport.stream(schema.path("enum").spliterator(), false)
                    .map(value -> encoded(value.asText()));
        }
        if (isTime(parameter)) {
            return Stream.of("2000-01-01T00:00:00Z", "2999-01-01T00:00:00Z");
        }
        return switch (schema.path("type").asText()) {
            case "boolean" -> Stream.of("false", "true");
            case "integer" ->
                Stream.of(
                        schema.path("minimum").asText("1"),
                        schema.path("maximum").asText("100"));
            default ->
                schema.path("pattern").asText("").matches("[a-z|]+")
                        ? Stream.of(schema.path("pattern").asText().split("\\|", -1))
                        : Stream.empty();
        };
    }

    private static boolean isEnumeration(Parameter parameter) {
        return parameter.schema().has("enum");
    }

    private static boolean isTime(Parameter parameter) {
        return parameter.schema().path("format").asText().equals("date-time");
    }

    private static boolean isFree(Parameter parameter) {
        return values(parameter).findAny().isEmpty();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** The answer, and the pages that follow it. */
    List<RawHttp.Answer> ask() {
        List<RawHttp.Answer> answers = new ArrayList<>();
        String next = asked == null ? target : target.replace(ASKED, encoded(asked));
        int most = target.contains(FIRST_STORIES) ? 1 : MOST_PAGES;
        while (next != null && answers.size() < most) {
            RawHttp.Answer answer = RawHttp.send(RawHttp.Request.of("GET", next, List.of(TRACE), null));
            answers.add(answer);
            Matcher link = NEXT.matcher(answer.header("link"));
            next = link.find() ? link.group(1) : null;
        }
        return answers;
    }

    /** The same question with another value. */
    Probe about(String other) {
        return new Probe(target, other);
    }

    @Override
    public String toString() {
        return "GET " + (asked == null ? target : target.replace(ASKED, asked));
    }
}
