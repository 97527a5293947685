package org.copydesk.partner;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A partner that keeps a copy of what it may have: a file for each article, and one with the cursor. It may be killed at any
 * moment. Whatever it applied and did not note comes again, and applying a change twice does no harm.
 */
public class ReferencePartner {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI server;
    private final String token;
    private final Path folder;
    private final Path articles;
    private final Path cursorFile;

    public ReferencePartner(URI server, String token, Path folder) throws IOException {
        this.server = server;
        this.token = token;
        this.folder = folder;
        this.articles = Files.createDirectories(folder.resolve("articles"));
        this.cursorFile = folder.resolve("cursor");
    }

    /** Takes a snapshot in, unless there is a copy already. */
    public void begin() throws IOException, InterruptedException {
        if (Files.exists(cursorFile)) {
            return;
        }
        HttpResponse<Stream<String>> answer =
                get("/v1/changes/snapshot?include=body", HttpResponse.BodyHandlers.ofLines());
        Set<String> kept = new HashSet<>();
        JsonNode end = null;
        try (Stream<String> lines = answer.body()) {
            for (Iterator<String> each = lines.iterator(); each.hasNext(); ) {
                JsonNode line = JSON.readTree(each.next());
                if (line.has("id")) {
                    store(line);
                    kept.add(line.path("id").textValue());
                }
                end = line;
            }
        }
        if (end == null || !end.has("articles") || end.path("articles").asLong() != kept.size()) {
            throw new IOException("The snapshot is not whole; take another one");
        }
        try (Stream<Path> files = Files.list(articles)) {
            for (Path file : files.toList()) {
                if (!kept.contains(file.getFileName().toString())) {
                    Files.delete(file);
                }
            }
        }
        note(end.path("cursor").textValue());
    }

    /**
     * Takes the next changes in.
     *
     * @param wait how many seconds to wait for some
     * @return whether there were any
     */
    public boolean follow(int wait) throws IOException, InterruptedException {
        JsonNode page = JSON.readTree(get(
                        "/v1/changes?include=body&limit=50&wait=" + wait + "&cursor=" + cursor(),
                        HttpResponse.BodyHandlers.ofString())
                .body());
        for (JsonNode change : page.path("data")) {
            apply(change);
        }
        note(page.path("page").path("next").textValue());
        return !page.path("data").isEmpty();
    }

    /** Takes changes in as they come, until the stream ends. */
    public void stream() throws IOException, InterruptedException {
        String id = null;
        try (Stream<String> lines = get(
                        "/v1/changes/stream?include=body&cursor=" + cursor(), HttpResponse.BodyHandlers.ofLines())
                .body()) {
            for (Iterator<String> each = lines.iterator(); each.hasNext(); ) {
                String line = each.next();
                if (line.startsWith("id:")) {
                    id = line.substring("id:".length()).strip();
                } else if (line.startsWith("data:")) {
                    apply(JSON.readTree(line.substring("data:".length())));
                } else if (line.isEmpty() && id != null) {
                    note(id);
                }
            }
        }
    }

    /** A change with an article says how it is now; one without says that it is not to be held. */
    protected void apply(JsonNode change) throws IOException {
        if (change.path("article").isNull()) {
            Files.deleteIfExists(articles.resolve(change.path("articleId").textValue()));
        } else {
            store(change.path("article"));
        }
    }

    protected void store(JsonNode article) throws IOException {
        replace(articles.resolve(article.path("id").textValue()), JSON.writeValueAsBytes(article));
    }

    private void note(String cursor) throws IOException {
        replace(cursorFile, cursor.getBytes(StandardCharsets.UTF_8));
    }

    private String cursor() throws IOException {
        return URLEncoder.encode(Files.readString(cursorFile), StandardCharsets.UTF_8);
    }

    /** Either the whole of it or nothing. */
    private void replace(Path file, byte[] content) throws IOException {
        Path whole = Files.write(folder.resolve("new"), content);
        Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private <T> HttpResponse<T> get(String path, HttpResponse.BodyHandler<T> handler)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(server.resolve(path))
                .header("Authorization", "Bearer " + token)
                .build();
        HttpResponse<T> answer = http.send(request, handler);
        if (answer.statusCode() != 200) {
            throw new IOException("The server answers " + answer.statusCode() + " to " + path);
        }
        return answer;
    }
}
