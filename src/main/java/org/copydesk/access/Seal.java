package org.copydesk.access;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts stored secrets that can't be hashed, since they have to sign: AES-256 in GCM, with a key that is derived
 * from the installation's, and bound to what they belong to.
 */
public final class Seal {
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    /** @param purpose one that nothing else has, so that nothing that was sealed for one purpose opens for another */
    public Seal(InstallationKey installation, String purpose) {
        key = new SecretKeySpec(installation.derivedFor(purpose), "AES");
    }

    /** Characters of Base64, about a third more than the text has bytes, and 38. */
    public String seal(UUID owner, String text) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, owner, nonce, text.getBytes(StandardCharsets.UTF_8));
        return Base64.getEncoder()
                .encodeToString(ByteBuffer.allocate(nonce.length + sealed.length)
                        .put(nonce)
                        .put(sealed)
                        .array());
    }

    /** @throws IllegalStateException if it was not sealed here for this owner */
    public String open(UUID owner, String stored) {
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(stored));
        byte[] nonce = new byte[NONCE_BYTES];
        bytes.get(nonce);
        byte[] sealed = new byte[bytes.remaining()];
        bytes.get(sealed);
        return new String(run(Cipher.DECRYPT_MODE, owner, nonce, sealed), StandardCharsets.UTF_8);
    }

    private byte[] run(int mode, UUID owner, byte[] nonce, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(owner.toString().getBytes(StandardCharsets.US_ASCII));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException unfit) {
            throw new IllegalStateException("The secret of " + owner + " can't be sealed or opened", unfit);
        }
    }
}
