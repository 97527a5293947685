package org.copydesk.doors;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.copydesk.doors.Operation.Parameter;
import org.copydesk.doors.RawHttp.Request;
import org.copydesk.media.file.Pictures;

/** A desk with a few stories on it, and requests to it that are right but for one thing. */
final class FuzzedDesk {
    private static final int USES = 20;
    private static final double KEYED = 0.2;
    private static final String BOUNDARY = "of-the-form";

    private final RandomGenerator dice;
    private final SampleBody samples;
    private final Map<Operation, Map<String, String>> inUse = new HashMap<>();
    private final Map<Operation, Integer> uses = new HashMap<>();

    FuzzedDesk(RandomGenerator dice) {
        this.dice = dice;
        Instant today = Instant.now().truncatedTo(ChronoUnit.DAYS);
        String image = DeskFixtures.image();
        String article = DeskFixtures.article("");
        samples = new SampleBody(Map.ofEntries(
                Map.entry("id", ""),
                Map.entry("slug", ""),
                Map.entry("parent", ""),
                Map.entry("position", ""),
                Map.entry("withdrawal", ""),
                Map.entry("translationOf", ""),
                Map.entry("launchAt", ""),
                Map.entry("alert", ""),
                Map.entry("alertArticle", ""),
                Map.entry("list", DeskFixtures.LIST),
                Map.entry("lists.slug", DeskFixtures.LIST),
                Map.entry("lists.pinned.article", article),
                Map.entry("lists.pinned.image", image),
                Map.entry("article", article),
                Map.entry("related", article),
                Map.entry("series.slug", DeskFixtures.tag("series")),
                Map.entry("expireAt", today.plus(500, ChronoUnit.DAYS).toString()),
                Map.entry("captions.id", ""),
                Map.entry("captions.image.id", image),
                Map.entry("image.id", image),
                Map.entry("language", "en"),
                Map.entry("body.format", "html"),
                Map.entry("publishAt", today.plus(300, ChronoUnit.DAYS).toString()),
                Map.entry("embargoUntil", today.plus(200, ChronoUnit.DAYS).toString()),
                Map.entry("expiresAt", today.plus(400, ChronoUnit.DAYS).toString()),
                Map.entry("addressRanges", "127.0.0.0/8"),
                Map.entry("url", "https://localhost/" + UUID.randomUUID()),
                Map.entry("from", "1"),
                Map.entry("to", "2"),
                Map.entry("tags", DeskFixtures.tag("subject")),
                Map.entry("section", DeskFixtures.tag("section")),
                Map.entry("bylines.slug", DeskFixtures.byline())));
    }

    /** Values that exist for the parameters of a path, new ones every now and then: some operations use them up. */
    private Map<String, String> existing(Operation operation) {
        boolean usedUp = uses.merge(operation, 1, Integer::sum) % USES == 1
                || operation.method().equals("DELETE")
                || operation.path().matches(".*/(merge|kill)");
        if (usedUp) {
            Map<String, String> values = new LinkedHashMap<>();
            operation.parametersIn("path").stream()
                    .sorted(Comparator.comparing(parameter -> operation.path().indexOf("{" + parameter.name() + "}")))
                    .forEach(parameter -> values.put(parameter.name(), fresh(operation, parameter, values)));
            inUse.put(operation, values);
        }
        return inUse.get(operation);
    }

    /** @param above the values of the parameters that stand before this one in the path */
    private String fresh(Operation operation, Parameter parameter, Map<String, String> above) {
        String path = operation.path();
        JsonNode choices = parameter.schema().path("enum");
        if (!choices.isEmpty()) {
            return choices.get(dice.nextInt(choices.size())).asText();
        }
        if (!path.matches("/v1/(desk|admin)/.*")) {
            return UUID.randomUUID().toString();
        }
        String parent = path.substring(0, path.indexOf("/{" + parameter.name() + "}"));
        for (Map.Entry<String, String> value : above.entrySet()) {
            parent = parent.replace("{" + value.getKey() + "}", value.getValue());
        }
        return switch (parent.substring(parent.lastIndexOf('/') + 1)) {
            case "articles" -> DeskFixtures.article(path);
            case "fronts" -> DeskFixtures.front(operation);
            case "tags" -> DeskFixtures.tag("subject");
            case "bylines" -> DeskFixtures.byline();
            case "images" -> DeskFixtures.image();
            case "captions" ->
                DeskFixtures.create(parent, Map.of("text", "A caption")).path("id");
            case "previews" -> DeskFixtures.create(parent, Map.of()).path("id");
            case "partners" -> DeskFixtures.partner(parent);
            case "tokens" -> DeskFixtures.token(parent);
            case "webhooks" -> DeskFixtures.webhook(parent);
            case "revisions", "history" -> "1";
            default -> UUID.randomUUID().toString();
        };
    }

    /** A right request. */
    Request right(Operation operation) {
        String query = operation.parametersIn("query").stream()
                .filter(Parameter::required)
                .map(parameter -> parameter.name() + "=1")
                .collect(joining("&", "?", ""));
        return request(operation, path(operation, null, null) + query, List.of(), body(operation));
    }

    Request withBody(Operation operation, byte[] body) {
        return request(operation, path(operation, null, null), List.of(), body);
    }

    Request withValue(Operation operation, String hostile) {
        String body = SampleBody.withHostile(sample(operation), hostile, dice);
        return withBody(operation, body.getBytes(StandardCharsets.UTF_8));
    }

    Request withPath(Operation operation, Parameter parameter, String hostile) {
        return request(operation, path(operation, parameter, hostile), List.of(), body(operation));
    }

    Request withQuery(Operation operation, String name, String hostile) {
        return request(operation, path(operation, null, null) + "?" + name + "=" + hostile, List.of(), body(operation));
    }

    Request withHeader(Operation operation, String header) {
        return request(operation, path(operation, null, null), List.of(header), body(operation));
    }

    private String path(Operation operation, Parameter replaced, String hostile) {
        String path = operation.path();
        Map<String, String> values = existing(operation);
        for (Parameter parameter : operation.parametersIn("path")) {
            String value = parameter.equals(replaced) ? hostile : values.get(parameter.name());
            path = path.replace("{" + parameter.name() + "}", value);
        }
        return path;
    }

    /** A body of an operation; what is merged goes into another one of its kind. */
    private JsonNode sample(Operation operation) {
        JsonNode body = samples.of(operation.body());
        if (operation.path().endsWith("/merge")) {
            ((ObjectNode) body)
                    .put(
                            "into",
                            operation.path().contains("/tags/") ? DeskFixtures.tag("subject") : DeskFixtures.byline());
        }
        return body;
    }

    private byte[] body(Operation operation) {
        if (operation.mediaType() == null) {
            return null;
        }
        if (operation.mediaType().equals("multipart/form-data")) {
            return form(Pictures.jpeg(40, 30));
        }
        String text = "Headline " + UUID.randomUUID() + "\n\nA paragraph.\n";
        if (operation.mediaType().endsWith("json")) {
            text = sample(operation).toString();
        } else if (operation.mediaType().equals("text/csv")) {
            text = "label,kind\nTag " + UUID.randomUUID() + ",subject\n";
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] form(byte[] picture) {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        form.writeBytes(
                ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.jpg\"\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8));
        form.writeBytes(picture);
        form.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return form.toByteArray();
    }

    private Request request(Operation operation, String target, List<String> hostile, byte[] body) {
        List<String> headers = new ArrayList<>(hostile);
        headers.add("Authorization: Bearer test-admin");
        if (operation.parameter("If-Match").isPresent()) {
            add(headers, "If-Match: *");
        }
        if (operation.mediaType() != null) {
            add(
                    headers,
                    "Content-Type: " + operation.mediaType()
                            + (operation.mediaType().startsWith("multipart/") ? "; boundary=" + BOUNDARY : ""));
        }
        if (operation.method().equals("POST") && dice.nextDouble() < KEYED) {
            add(headers, "Idempotency-Key: " + UUID.randomUUID());
        }
        return Request.of(operation.method(), target, headers, body);
    }

    /** A hostile header stands in place of the right one. */
    private static void add(List<String> headers, String header) {
        String name = header.substring(0, header.indexOf(':') + 1);
        if (headers.stream().noneMatch(present -> present.startsWith(name))) {
            headers.add(header);
        }
    }
}
