package org.copydesk.preview;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.copydesk.access.InstallationKey;

/** Writes and reads the last part of a preview link: the preview's id and when it expires, signed. */
@Singleton
@Startup
class PreviewTokens {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int SIGNATURE_BYTES = 16;
    private static final int PAYLOAD_BYTES = 3 * Long.BYTES;
    private static final int CHARACTERS = (PAYLOAD_BYTES + SIGNATURE_BYTES) * 4 / 3 + 1;

    private final SecretKeySpec key;

    PreviewTokens(InstallationKey installation) {
        key = new SecretKeySpec(installation.derivedFor("preview links"), ALGORITHM);
    }

    String write(UUID id, Instant expiresAt) {
        byte[] payload = ByteBuffer.allocate(PAYLOAD_BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .putLong(expiresAt.toEpochMilli())
                .array();
        byte[] token = ByteBuffer.allocate(PAYLOAD_BYTES + SIGNATURE_BYTES)
                .put(payload)
                .put(signature(payload))
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /** The preview's id; empty if the token was not written here, or has expired. */
    Optional<UUID> read(String token, Instant now) {
        return bytes(token).flatMap(bytes -> {
            byte[] payload = Arrays.copyOf(bytes, PAYLOAD_BYTES);
            byte[] signature = Arrays.copyOfRange(bytes, PAYLOAD_BYTES, bytes.length);
            if (!MessageDigest.isEqual(signature, signature(payload))) {
                return Optional.empty();
            }
            ByteBuffer values = ByteBuffer.wrap(payload);
            UUID id = new UUID(values.getLong(), values.getLong());
            return now.toEpochMilli() < values.getLong() ? Optional.of(id) : Optional.empty();
        });
    }

    private static Optional<byte[]> bytes(String token) {
        if (token.length() != CHARACTERS) {
            return Optional.empty();
        }
        try {
            return Optional.of(Base64.getUrlDecoder().decode(token));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private byte[] signature(byte[] payload) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return Arrays.copyOf(mac.doFinal(payload), SIGNATURE_BYTES);
        } catch (GeneralSecurityException unavailable) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, unavailable);
        }
    }
}
