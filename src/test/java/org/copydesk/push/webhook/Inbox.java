package org.copydesk.push.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.function.BiConsumer;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.copydesk.platform.net.Receiver;
import org.copydesk.platform.net.Receiver.Received;

/** An endpoint of a partner's: takes messages as its developer would. */
final class Inbox implements AutoCloseable {
    private final Receiver receiver;

    private Inbox(Receiver receiver) {
        this.receiver = receiver;
    }

    static Inbox answering(Vertx vertx, int status) {
        return new Inbox(Receiver.answering(vertx, status));
    }

    static Inbox answering(Vertx vertx, BiConsumer<Received, HttpServerResponse> answer) {
        return new Inbox(Receiver.answering(vertx, answer));
    }

    URI url() {
        return receiver.address("/in");
    }

    List<Received> received() {
        return receiver.received();
    }

    /** What came of one article, in order. */
    List<Received> of(String articleId) {
        return received().stream()
                .filter(message ->
                        articleId.equals(JsonPath.from(message.body()).getString("data.articleId")))
                .toList();
    }

    List<String> typesOf(String articleId) {
        return of(articleId).stream()
                .map(message -> JsonPath.from(message.body()).getString("type"))
                .toList();
    }

    /** Checks a message as docs/webhooks.md says. */
    static boolean isSignedWith(String secret, Received message) {
        return message.header("webhook-signature").contains(signature(secret, message));
    }

    private static String signature(String secret, Received message) {
        try {
            byte[] key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            String signed =
                    message.header("webhook-id") + "." + message.header("webhook-timestamp") + "." + message.body();
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException unavailable) {
            throw new IllegalStateException(unavailable);
        }
    }

    void isEmpty() {
        assertThat(received()).isEmpty();
    }

    @Override
    public void close() {
        receiver.close();
    }
}
