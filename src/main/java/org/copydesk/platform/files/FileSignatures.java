package org.copydesk.platform.files;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs the addresses of private files, so that who got one can read the files until it expires. */
public final class FileSignatures {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 16;
    private static final Pattern SIGNATURE = Pattern.compile("(\\d{1,12})-([0-9a-f]{32})");

    private final SecretKeySpec key;

    public FileSignatures(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /**
     * Signs the address of the files under a prefix.
     *
     * @param until when it expires, which counts in whole seconds
     * @return the expiry in seconds since 1970 and, behind a hyphen, the code: what stands in the address
     */
    public String sign(String prefix, Instant until) {
        return until.getEpochSecond() + "-" + HexFormat.of().formatHex(code(prefix, until.getEpochSecond()));
    }

    /** Whether a signature is one for the files under a prefix, and has not expired. */
    public boolean admits(String signature, String prefix, Instant now) {
        Matcher parts = SIGNATURE.matcher(signature);
        if (!parts.matches()) {
            return false;
        }
        long until = Long.parseLong(parts.group(1));
        byte[] code = HexFormat.of().parseHex(parts.group(2));
        return MessageDigest.isEqual(code, code(prefix, until)) && now.getEpochSecond() < until;
    }

    private byte[] code(String prefix, long until) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            byte[] whole = mac.doFinal((prefix + " " + until).getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOf(whole, BYTES);
        } catch (GeneralSecurityException unavailable) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, unavailable);
        }
    }
}
