package org.copydesk.bench;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;

/**
 * A thousand clients that send a byte of their bodies a second, or read a byte a second of large answers and streams; beside
 * them, good readers go on.
 */
final class SlowClients implements AutoCloseable {
    private static final int CLIENTS = 1_000;
    private static final int RECEIVE_BUFFER = 4_096;
    private static final int BODY = 100_000;
    private static final List<String> SENT =
            List.of(
                    "POST /v1/websub application/x-www-form-urlencoded",
                    "POST /v1/webhooks application/json",
                    "POST /v1/desk/articles application/json",
                    "POST /v1/desk/wire text/plain",
                    "POST /v1/admin/partners application/json",
                    "POST /v1/admin/import application/x-ndjson");
    private static final List<String> READ =
            List.of(
                    "/v1/articles?include=body&limit=%d",
                    "/feeds/atom?limit=%d",
                    "/v1/changes/stream?include=body&limit=%d",
                    "/v1/changes/snapshot?limit=%d",
                    "/v1/admin/export?limit=%d");
    private static final int LARGEST_PAGE = 100;

    private final Newsroom newsroom;
    private final int seconds;
    private final List<Client> clients = new ArrayList<>();
    private String partner;

    SlowClients(Newsroom newsroom, int seconds) {
        this.newsroom = newsroom;
        this.seconds = seconds;
    }

    /** One of them, which comes again when it is shown the door. */
    private final class Client {
        private final String head;
        private final boolean isSender;
        private Socket socket;
        private int sentAway;

        Client(String head, String token, boolean isSender) {
            this.head = head + "\r\nHost: bench\r\nAuthorization: " + "Bearer " + token + "\r\n\r\n";
            this.isSender = isSender;
        }

        /** Does as little as keeps the connection. */
        void dawdle() {
            try {
                if (socket == null) {
                    socket = new Socket();
                    socket.setReceiveBufferSize(RECEIVE_BUFFER);
                    socket.connect(newsroom.socketAddress());
                    socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
                }
                if (isSender) {
                    socket.getOutputStream().write('a');
                }
                if (socket.getInputStream().available() > 0 && (isSender || socket.getInputStream().read() < 0)) {
                    throw new IOException("answered");
                }
            } catch (IOException over) {
                sentAway++;
                end();
            }
        }

        void end() {
            try (Socket ended = socket) {
                socket = null;
            } catch (IOException broken) {
                System.err.println("A connection could not be closed: " + broken.getMessage());
            }
        }
    }

    void run() throws IOException, InterruptedException {
        System.out.printf("%-46s %10s %8s %8s %7s%n", "a good reader's", "requests/s", "p50 ms", "p99 ms", "errors");
        readers("alone");
        partner = newsroom.partnerToken(newsroom.partner("Slow " + System.nanoTime()));
        for (int i = 0; i < CLIENTS; i++) {
            clients.add(i % 2 == 0 ? sender(i / 2) : reader(i / 2));
        }
        CompletableFuture<Void> good = CompletableFuture.runAsync(() -> {
            try {
                readers("beside " + CLIENTS + " slow clients");
            } catch (IOException | InterruptedException broken) {
                throw new IllegalStateException("The good readers could not be measured", broken);
            }
        });
        while (!good.isDone()) {
            clients.forEach(Client::dawdle);
            Thread.sleep(1_000);
        }
        good.join();
        System.out.printf(
                Locale.ROOT,
                "slow clients: %d connected, sent away %d times; resident %d MB%n",
                clients.stream().filter(client -> client.socket != null).count(),
                clients.stream().mapToInt(client -> client.sentAway).sum(),
                newsroom.residentMegabytes());
    }

    private void readers(String when) throws IOException, InterruptedException {
        measure("latest 20, " + when, new Wrk.Ask(newsroom.address("/v1/articles"), List.of("-t1", "-c1"), List.of()));
        measure(
                "lists of 200 tags, " + when,
                new Wrk.Ask(
                        newsroom.address(""),
                        List.of("-t1", "-c1", "-s", Bench.SCRIPT),
                        List.of("/v1/articles?limit=5&tag=topic-%03d")));
    }

    private void measure(String name, Wrk.Ask ask) throws IOException, InterruptedException {
        Wrk.Result result = Wrk.run(ask, seconds);
        System.out.printf(
                Locale.ROOT,
                "%-46s %,10.0f %8.2f %8.2f %7d%n",
                name,
                result.rate(),
                result.half(),
                result.most(),
                result.errors());
    }

    private Client sender(int i) {
        String[] asked = SENT.get(i % SENT.size()).split(" ");
        return new Client(
                asked[0] + " " + asked[1] + " HTTP/1.1\r\nContent-Type: " + asked[2] + "\r\nContent-Length: " + BODY, token(asked[1]), true);
    }

    private Client reader(int i) {
        String path = String.format(READ.get(i % READ.size()), LARGEST_PAGE - i % 50);
        return new Client("GET " + path + " HTTP/1.1", token(path), false);
    }

    private String token(String path) {
        return path.startsWith("/v1/changes") || path.startsWith("/v1/webhooks") ? partner : newsroom.adminToken();
    }

    @Override
    public void close() {
        clients.forEach(Client::end);
    }
}
