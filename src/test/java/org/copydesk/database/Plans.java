package org.copydesk.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the plans of a request's statements from the log of a PostgreSQL whose auto_explain writes them there. */
record Plans(Path log) {
    /** A whole one: that of a statement of somebody else's may still be on its way into the log. */
    private static final Pattern PLAN =
            Pattern.compile("LOG:  duration: [^\\n]* plan:\\n(\\t\\{\\n(?:\\t [^\\n]*\\n)*\\t\\}\\n)");

    private static final ObjectMapper JSON = new ObjectMapper();

    /** A request of a client's. */
    @FunctionalInterface
    interface Request {
        Response send();
    }

    /** The plans of what a request asked the database; they are written before its transaction ends. */
    List<Plan> of(Request request) throws IOException {
        long before = Files.size(log);
        Response answer = request.send();
        assertThat(answer.statusCode()).as(answer.asString()).isLessThan(500).isNotIn(400, 401);
        Matcher matcher = PLAN.matcher(writtenSince(before));
        List<Plan> plans = new ArrayList<>();
        while (matcher.find()) {
            plans.add(new Plan(JSON.readTree(matcher.group(1))));
        }
        return plans;
    }

    private String writtenSince(long position) throws IOException {
        try (InputStream bytes = Files.newInputStream(log)) {
            bytes.skipNBytes(position);
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
