package org.copydesk.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** Makes and hashes token secrets. A secret has 256 random bits, so that a fast hash is enough to keep it safe at rest. */
public final class Secrets {
    private static final String PREFIX = "cdk_";
    private static final int RANDOM_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {}

    public static byte[] randomKey() {
        byte[] bytes = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    public static String newToken() {
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(randomKey());
    }

    /** Whether the secret is one that {@link #newToken} may have made. */
    public static boolean isToken(String secret) {
        return secret.startsWith(PREFIX);
    }

    public static String hash(String secret) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException unavailable) {
            throw new IllegalStateException("Every Java platform has SHA-256", unavailable);
        }
    }

    public static boolean sameHash(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }
}
