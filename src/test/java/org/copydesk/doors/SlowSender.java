package org.copydesk.doors;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A client that announces a body, sends a little of it at most, and waits. */
final class SlowSender implements AutoCloseable {
    private static final int TIMEOUT_MILLISECONDS = 60_000;
    private static final int MISSING = 100;

    private final Operation operation;
    private final Socket socket;

    private SlowSender(Operation operation, Socket socket) {
        this.operation = operation;
        this.socket = socket;
    }

    /** @param token or null */
    static SlowSender to(Operation operation, String token, String sent) {
        List<String> head = new ArrayList<>();
        head.add(operation.method() + " " + path(operation) + " HTTP/1.1");
        head.add("Host: localhost");
        head.add("Content-Type: " + (operation.mediaType() == null ? "application/json" : operation.mediaType()));
        head.add("Content-Length: " + (sent.length() + MISSING));
        if (token != null) {
            head.add("Authorization: Bearer " + token);
        }
        try {
            Socket socket = new Socket("localhost", RestAssured.port);
            socket.setSoTimeout(TIMEOUT_MILLISECONDS);
            OutputStream out = socket.getOutputStream();
            out.write((String.join("\r\n", head) + "\r\n\r\n" + sent).getBytes(StandardCharsets.UTF_8));
            out.flush();
            return new SlowSender(operation, socket);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String path(Operation operation) {
        return operation
                .path()
                .replace("{number}", "1")
                .replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
    }

    Operation operation() {
        return operation;
    }

    boolean hasAnswer() {
        try {
            return socket.getInputStream().available() > 0;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Waits until the server has answered and closed the connection. */
    RawHttp.Answer answer() {
        try {
            return RawHttp.read(socket.getInputStream());
        } catch (IOException broken) {
            throw new UncheckedIOException(operation.toString(), broken);
        }
    }

    /** Waits until the server closes the connection. */
    void awaitEnd() {
        try {
            socket.getInputStream().readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(operation.toString(), broken);
        }
    }

    /** Waits for the first line of the answer. */
    String status() {
        try {
            StringBuilder line = new StringBuilder();
            for (int next = socket.getInputStream().read();
                    next >= 0 && next != '\r';
                    next = socket.getInputStream().read()) {
                line.append((char) next);
            }
            return line.toString();
        } catch (IOException broken) {
            throw new UncheckedIOException(operation.toString(), broken);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
