package org.copydesk.push.webhook.signing;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;

/**
 * What a subscription's messages are signed with: 24 to 64 random bytes, written {@code whsec_} and Base64 (Standard
 * Webhooks, "Signature scheme"). Its text is shown by {@link #text()} alone, so that it gets into no log.
 */
public final class SigningSecret {
    private static final String PREFIX = "whsec_";
    private static final int SHORTEST = 24;
    private static final int LONGEST = 64;
    private static final int NEW_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] bytes;

    private SigningSecret(byte[] bytes) {
        this.bytes = bytes;
    }

    /** A new secret of 256 random bits. */
    public static SigningSecret random() {
        byte[] bytes = new byte[NEW_BYTES];
        RANDOM.nextBytes(bytes);
        return new SigningSecret(bytes);
    }

    /**
     * Reads a secret's text.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static SigningSecret parse(String text) {
        if (!text.startsWith(PREFIX)) {
            throw new IllegalArgumentException("A signing secret starts with " + PREFIX);
        }
        byte[] bytes = Base64.getDecoder().decode(text.substring(PREFIX.length()));
        if (bytes.length < SHORTEST || bytes.length > LONGEST) {
            throw new IllegalArgumentException("A signing secret has " + SHORTEST + " to " + LONGEST + " bytes");
        }
        return new SigningSecret(bytes);
    }

    /** The secret as its holder writes it. */
    public String text() {
        return PREFIX + Base64.getEncoder().encodeToString(bytes);
    }

    byte[] bytes() {
        return bytes;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SigningSecret secret && MessageDigest.isEqual(bytes, secret.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return PREFIX + "…";
    }
}
