package org.copydesk.webhook;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.copydesk.access.InstallationKey;
import org.copydesk.webhook.signing.SigningSecret;

/**
 * Signing secrets as they are stored: encrypted (AES-256 in GCM) with a key that is derived from the installation's, and
 * bound to their webhook. They can't be hashed as tokens are, since they have to sign.
 */
@Singleton
class SealedSecrets {
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    SealedSecrets(InstallationKey installation) {
        key = new SecretKeySpec(installation.derivedFor("webhook secrets"), "AES");
    }

    String seal(UUID webhook, SigningSecret secret) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] text = secret.text().getBytes(StandardCharsets.US_ASCII);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, webhook, nonce, text);
        return Base64.getEncoder()
                .encodeToString(ByteBuffer.allocate(nonce.length + sealed.length)
                        .put(nonce)
                        .put(sealed)
                        .array());
    }

    /** @throws IllegalStateException if it was not sealed here for this webhook */
    SigningSecret open(UUID webhook, String stored) {
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(stored));
        byte[] nonce = new byte[NONCE_BYTES];
        bytes.get(nonce);
        byte[] sealed = new byte[bytes.remaining()];
        bytes.get(sealed);
        return SigningSecret.parse(
                new String(run(Cipher.DECRYPT_MODE, webhook, nonce, sealed), StandardCharsets.US_ASCII));
    }

    private byte[] run(int mode, UUID webhook, byte[] nonce, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(webhook.toString().getBytes(StandardCharsets.US_ASCII));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException unfit) {
            throw new IllegalStateException("The secret of webhook " + webhook + " can't be sealed or opened", unfit);
        }
    }
}
