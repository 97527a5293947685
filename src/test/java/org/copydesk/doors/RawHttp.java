package org.copydesk.doors;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Sends requests as they are, which clients with manners would refuse to; one connection each (RFC 9112). */
final class RawHttp {
    private static final int TIMEOUT_MILLISECONDS = 120_000;
    private static final int CLOSED = 0;

    private RawHttp() {}

    /**
     * A request.
     *
     * @param target path and query, percent-encoded or not
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Request(String method, String target, List<String> headers, byte[] body) {
        static Request of(String method, String target, List<String> headers, byte[] body) {
            return new Request(method, target, List.copyOf(headers), body);
        }

        byte[] head() {
            List<String> lines = new ArrayList<>();
            lines.add(method + " " + target + " HTTP/1.1");
            lines.add("Host: localhost:" + RestAssured.port);
            lines.add("Connection: close");
            lines.addAll(headers);
            if (body != null) {
                lines.add("Content-Length: " + body.length);
            }
            return (String.join("\r\n", lines) + "\r\n\r\n").getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public String toString() {
            String text = new String(head(), StandardCharsets.UTF_8)
                    + (body == null ? "" : new String(body, StandardCharsets.UTF_8));
            return text.length() <= 2000 ? text : text.substring(0, 2000) + "… (" + text.length() + " characters)";
        }
    }

    /**
     * An answer.
     *
     * @param status 0 if the server closed the connection without one
     * @param headers by name in lower case; without {@code Date} where answers are compared
     */
    record Answer(int status, Map<String, String> headers, String body) {
        String header(String name) {
            return headers.getOrDefault(name, "");
        }
    }

    /** Sends a head without a body, whatever stands in it. */
    static Answer send(byte[] head) {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(TIMEOUT_MILLISECONDS);
            write(head, socket.getOutputStream());
            return readDated(socket.getInputStream());
        } catch (IOException broken) {
            throw new IllegalStateException("No answer to " + new String(head, StandardCharsets.UTF_8), broken);
        }
    }

    static Answer send(Request request) {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(TIMEOUT_MILLISECONDS);
            write(request, socket.getOutputStream());
            return read(socket.getInputStream());
        } catch (IOException broken) {
            throw new IllegalStateException("No answer to " + request, broken);
        }
    }

    /** A server that has refused a large body may close the connection before it has all of it. */
    private static void write(byte[] head, OutputStream out) {
        try {
            out.write(head);
            out.flush();
        } catch (IOException closed) {
            // The answer may be there all the same.
        }
    }

    private static void write(Request request, OutputStream out) {
        try {
            out.write(request.head());
            if (request.body() != null) {
                out.write(request.body());
            }
            out.flush();
        } catch (IOException closed) {
            // The answer may be there all the same.
        }
    }

    static Answer read(InputStream in) throws IOException {
        Answer dated = readDated(in);
        Map<String, String> headers = new TreeMap<>(dated.headers());
        headers.remove("date");
        return new Answer(dated.status(), headers, dated.body());
    }

    private static Answer readDated(InputStream in) throws IOException {
        byte[] all = readAll(in);
        int end = indexOf(all, "\r\n\r\n");
        if (end < 0) {
            return new Answer(CLOSED, Map.of(), "");
        }
        String[] lines = new String(all, 0, end, StandardCharsets.ISO_8859_1).split("\r\n", -1);
        Map<String, String> headers = new TreeMap<>();
        Arrays.stream(lines)
                .skip(1)
                .map(line -> line.split(": ?", 2))
                .forEach(header -> headers.merge(
                        header[0].toLowerCase(Locale.ROOT), header[1], (one, other) -> one + ", " + other));
        byte[] body = Arrays.copyOfRange(all, end + 4, all.length);
        boolean chunked = "chunked".equals(headers.get("transfer-encoding"));
        return new Answer(
                Integer.parseInt(lines[0].split(" ", -1)[1]),
                headers,
                new String(chunked ? unchunked(body) : body, StandardCharsets.UTF_8));
    }

    private static byte[] readAll(InputStream in) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] part = new byte[8192];
        try {
            for (int length = in.read(part); length >= 0; length = in.read(part)) {
                all.write(part, 0, length);
            }
        } catch (SocketTimeoutException hangs) {
            throw hangs;
        } catch (IOException reset) {
            // What came before the reset counts.
        }
        return all.toByteArray();
    }

    private static byte[] unchunked(byte[] body) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        int at = 0;
        while (at < body.length) {
            int lineEnd = at + indexOf(Arrays.copyOfRange(body, at, body.length), "\r\n");
            int size = Integer.parseInt(new String(body, at, lineEnd - at, StandardCharsets.US_ASCII), 16);
            whole.write(body, lineEnd + 2, size);
            at = size == 0 ? body.length : lineEnd + 2 + size + 2;
        }
        return whole.toByteArray();
    }

    private static int indexOf(byte[] bytes, String text) {
        return new String(bytes, StandardCharsets.ISO_8859_1).indexOf(text);
    }

    /** The answer's body as the JSON object that a problem is; null if it is none. */
    static Map<?, ?> problem(Answer answer) {
        try {
            return new ObjectMapper().readValue(answer.body(), Map.class);
        } catch (IOException noObject) {
            return null;
        }
    }
}
