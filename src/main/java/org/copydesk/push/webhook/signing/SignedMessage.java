package org.copydesk.push.webhook.signing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A message as it is sent (Standard Webhooks, "Webhook headers").
 *
 * @param id the same for every attempt at one message; without full stops, which part what is signed
 * @param at when this attempt is made
 * @param body what is sent and signed, as UTF-8
 */
public record SignedMessage(String id, Instant at, String body) {
    private static final String ALGORITHM = "HmacSHA256";
    private static final String SCHEME = "v1,";

    /**
     * The headers {@code webhook-id}, {@code webhook-timestamp} and {@code webhook-signature}.
     *
     * @param secrets one, or two while a secret is being replaced; each signs, and a receiver accepts either
     */
    public Map<String, String> headers(List<SigningSecret> secrets) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("webhook-id", id);
        headers.put("webhook-timestamp", String.valueOf(at.getEpochSecond()));
        headers.put("webhook-signature", secrets.stream().map(this::signature).collect(Collectors.joining(" ")));
        return headers;
    }

    private String signature(SigningSecret secret) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.bytes(), ALGORITHM));
            mac.update((id + "." + at.getEpochSecond() + ".").getBytes(StandardCharsets.UTF_8));
            return SCHEME + Base64.getEncoder().encodeToString(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException unavailable) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, unavailable);
        }
    }
}
