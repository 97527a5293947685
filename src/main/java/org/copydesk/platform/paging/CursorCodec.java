package org.copydesk.platform.paging;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.copydesk.platform.problem.ErrorCode;
import org.copydesk.platform.problem.Problem.FieldError;
import org.copydesk.platform.problem.ProblemException;

/**
 * Writes and reads cursors. A cursor holds the key of the last row of a page and a signature over it and over the list's
 * scope (its name, filters and order), so that one from another list, another filter or another installation is
 * recognised.
 */
public final class CursorCodec {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int SIGNATURE_BYTES = 12;
    /** The most characters of a cursor. */
    static final int MAX_LENGTH = 1024;

    private final SecretKeySpec key;

    /** @param key the installation's key, the same on every node */
    public CursorCodec(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /** An opaque cursor of URL-safe characters. */
    public String encode(String scope, String key) {
        byte[] payload = key.getBytes(StandardCharsets.UTF_8);
        byte[] signature = signature(scope, payload);
        byte[] cursor = ByteBuffer.allocate(signature.length + payload.length)
                .put(signature)
                .put(payload)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(cursor);
    }

    /**
     * The key in a cursor.
     *
     * @throws ProblemException {@link ErrorCode#INVALID_CURSOR} if it is broken or was made for another scope
     */
    public String decode(String scope, String cursor) {
        byte[] bytes = bytes(cursor);
        byte[] payload = Arrays.copyOfRange(bytes, SIGNATURE_BYTES, bytes.length);
        if (!MessageDigest.isEqual(signature(scope, payload), Arrays.copyOf(bytes, SIGNATURE_BYTES))) {
            throw broken();
        }
        return new String(payload, StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String cursor) {
        if (cursor.length() > MAX_LENGTH) {
            throw broken();
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(cursor);
            if (bytes.length < SIGNATURE_BYTES) {
                throw broken();
            }
            return bytes;
        } catch (IllegalArgumentException notBase64) {
            throw broken();
        }
    }

    private byte[] signature(String scope, byte[] payload) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(scope.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return Arrays.copyOf(mac.doFinal(payload), SIGNATURE_BYTES);
        } catch (GeneralSecurityException unavailable) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, unavailable);
        }
    }

    static ProblemException broken() {
        String detail = "Take the cursor from \"page.next\" of the same list with the same filters and order,"
                + " or leave it out to start from the first page.";
        return new ProblemException(
                ErrorCode.INVALID_CURSOR,
                detail,
                List.of(FieldError.inParameter("cursor", ErrorCode.INVALID_CURSOR.code(), detail)));
    }
}
