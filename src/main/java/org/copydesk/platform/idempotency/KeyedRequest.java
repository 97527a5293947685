package org.copydesk.platform.idempotency;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.copydesk.platform.problem.ProblemException;

/**
 * A request with an {@code Idempotency-Key}.
 *
 * @param id stands for the caller and the key, as a hash; keys of two callers never meet
 * @param fingerprint stands for everything that a repetition must have in common with the first request
 */
record KeyedRequest(String id, String fingerprint) {
    static final String HEADER = "Idempotency-Key";
    private static final Pattern VISIBLE_ASCII = Pattern.compile("[!-~]{1,255}");

    /**
     * @param target path and query as they were sent
     * @throws ProblemException 400 if the key is not of the form that the contract asks for
     */
    static KeyedRequest of(String caller, String key, String method, String target, byte[] body) {
        if (!VISIBLE_ASCII.matcher(key).matches()) {
            throw malformed();
        }
        return new KeyedRequest(hash(text(caller), text(key)), hash(text(method), text(target), body));
    }

    static ProblemException malformed() {
        return ProblemException.badParameter(
                HEADER, HEADER + " must be one value of 1 to 255 visible ASCII characters, such as a random UUID.");
    }

    private static byte[] text(String part) {
        return part.getBytes(StandardCharsets.UTF_8);
    }

    private static String hash(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
                digest.update((byte) 0);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException unavailable) {
            throw new IllegalStateException("Every Java platform has SHA-256", unavailable);
        }
    }
}
