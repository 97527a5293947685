package org.copydesk.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The packaged application in a process of its own. */
final class Newsroom implements AutoCloseable {
    static final ObjectMapper JSON = new ObjectMapper();
    private static final String TOKEN = "bench-admin-token-which-nobody-guesses";

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Process process;
    private final int port;

    /** @param settings further {@code -D} options */
    Newsroom(Options options, String databaseUrl, List<String> settings) throws IOException, InterruptedException {
        port = Ports.free();
        Path jar = Path.of(options.postgresql() ? "target/postgresql" : "target", "quarkus-app", "quarkus-run.jar")
                .toAbsolutePath();
        List<String> command = new ArrayList<>(List.of("java", "-XX:+ExitOnOutOfMemoryError"));
        command.addAll(options.javaOptions());
        command.addAll(settings);
        command.addAll(List.of(
                "-Dquarkus.http.host=127.0.0.1",
                "-Dquarkus.http.port=" + port,
                "-Dcopydesk.sample-edition=false",
                "-Dcopydesk.admin-token=" + TOKEN,
                "-Dquarkus.datasource.jdbc.url=" + databaseUrl));
        if (options.postgresql()) {
            command.addAll(List.of("-Dquarkus.datasource.username=postgres", "-Dquarkus.datasource.password=postgres"));
        }
        command.addAll(List.of("-jar", jar.toString()));
        ProcessBuilder application = new ProcessBuilder(command)
                .directory(options.dataFolder().toFile())
                .redirectErrorStream(true)
                .redirectOutput(options.dataFolder().resolve("application.log").toFile());
        // The C library keeps memory apart for each thread otherwise, most of it unused.
        application.environment().putIfAbsent("MALLOC_ARENA_MAX", "2");
        process = application.start();
        Ports.await(port, process);
    }

    InetSocketAddress socketAddress() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    String adminToken() {
        return TOKEN;
    }

    /** Makes a partner of everything and returns its id. */
    String partner(String name) throws IOException, InterruptedException {
        return post("/v1/admin/partners", "{\"name\":\"" + name + "\",\"entitlement\":{\"all\":[]}}")
                .path("id")
                .asText();
    }

    /** Makes a token for a partner and returns it. */
    String partnerToken(String partner) throws IOException, InterruptedException {
        return post("/v1/admin/partners/" + partner + "/tokens", "{\"name\":\"bench\"}")
                .path("secret")
                .asText();
    }

    String address(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    /** Sends a data set to the import as it is made, and says how many articles a second were stored. */
    double load(DataSet edition, int articles) throws IOException, InterruptedException {
        PipedOutputStream out = new PipedOutputStream();
        PipedInputStream lines = new PipedInputStream(out, 1 << 20);
        Thread writer = new Thread(() -> {
            try (out) {
                edition.writeTo(out);
            } catch (IOException closed) {
                System.err.println("The import did not take all: " + closed.getMessage());
            }
        });
        writer.start();
        long start = System.nanoTime();
        HttpResponse<java.util.stream.Stream<String>> progress = client.send(
                request("/v1/admin/import")
                        .header("Content-Type", "application/x-ndjson")
                        .POST(HttpRequest.BodyPublishers.ofInputStream(() -> lines))
                        .build(),
                HttpResponse.BodyHandlers.ofLines());
        progress.body().forEach(line -> System.err.println("  " + line));
        double seconds = (System.nanoTime() - start) / 1e9;
        writer.join();
        return articles / seconds;
    }

    HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(address(path))).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    JsonNode json(String path) throws IOException, InterruptedException {
        return JSON.readTree(get(path).body());
    }

    /** Publishes a short story, and says how many milliseconds later the first reader sees it in the list. */
    double publishAndSee(int number) throws IOException, InterruptedException {
        String id = publish("Bench story " + number);
        long published = System.nanoTime();
        while (!json("/v1/articles?limit=1").at("/data/0/id").asText().equals(id)) {
            Thread.onSpinWait();
        }
        return (System.nanoTime() - published) / 1e6;
    }

    /** Publishes a short story and returns its id. */
    String publish(String headline) throws IOException, InterruptedException {
        return publish(headline, "[]");
    }

    /** Publishes a short story with a picture and returns the story's id. */
    String publishWithPicture(String headline, String image) throws IOException, InterruptedException {
        return publish(headline, "[{\"text\":\"Noon\",\"image\":\"" + image + "\"}]");
    }

    /** Uploads a picture, and returns what the desk says of it. */
    JsonNode upload(byte[] file) throws IOException, InterruptedException {
        HttpRequest upload = request("/v1/desk/images")
                .header("Content-Type", "application/octet-stream")
                .POST(HttpRequest.BodyPublishers.ofByteArray(file))
                .build();
        HttpResponse<String> answer = client.send(upload, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 201) {
            throw new IOException(answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    private String publish(String headline, String captions) throws IOException, InterruptedException {
        HttpResponse<String> draft = send(request("/v1/desk/articles")
                .POST(HttpRequest.BodyPublishers.ofString("{\"headline\":\"" + headline + "\",\"captions\":" + captions
                        + ",\"body\":{\"format\":\"text\",\"content\":\"Noon.\"}}")));
        String id = JSON.readTree(draft.body()).path("id").asText();
        send(request("/v1/desk/articles/" + id + "/publish")
                .header("If-Match", draft.headers().firstValue("ETag").orElseThrow())
                .POST(HttpRequest.BodyPublishers.noBody()));
        return id;
    }

    /** Sends JSON as the admin, and returns the answer's. */
    JsonNode post(String path, String json) throws IOException, InterruptedException {
        return JSON.readTree(send(request(path).POST(HttpRequest.BodyPublishers.ofString(json))).body());
    }

    /** The first line of an answer in lines, as somebody else reads it. */
    JsonNode firstLine(String path, String token) throws IOException, InterruptedException {
        HttpResponse<java.util.stream.Stream<String>> answer =
                client.send(as(token, path), HttpResponse.BodyHandlers.ofLines());
        try (java.util.stream.Stream<String> lines = answer.body()) {
            return JSON.readTree(lines.findFirst().orElseThrow());
        }
    }

    private HttpRequest as(String token, String path) {
        return HttpRequest.newBuilder(URI.create(address(path)))
                .header("Authorization", "Bearer " + token)
                .build();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                client.send(request.header("Content-Type", "application/json").build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException(answer.statusCode() + " " + answer.body());
        }
        return answer;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address(path))).header("Authorization", "Bearer " + TOKEN);
    }

    /** What is reachable in the heap, in megabytes: the virtual machine collects first. */
    long liveHeapMegabytes() throws IOException, InterruptedException {
        Process jcmd = new ProcessBuilder("jcmd", String.valueOf(process.pid()), "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        String histogram = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (jcmd.waitFor() != 0) {
            throw new IOException("The heap could not be looked at:\n" + histogram);
        }
        String total = histogram.substring(histogram.lastIndexOf("Total")).strip();
        return Long.parseLong(total.split("\\s+")[2]) / 1_000_000;
    }

    /** Resident memory in megabytes, as Linux counts it. */
    long residentMegabytes() throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc/" + process.pid() + "/status"))) {
            if (line.startsWith("VmRSS:")) {
                return Long.parseLong(line.replaceAll("\\D", "")) / 1024;
            }
        }
        return -1;
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
