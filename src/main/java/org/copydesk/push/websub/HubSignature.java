package org.copydesk.push.websub;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs content for a subscriber (WebSub, section 8). */
final class HubSignature {
    static final String HEADER = "X-Hub-Signature";
    private static final String ALGORITHM = "HmacSHA256";

    private HubSignature() {}

    /** The header's value. */
    static String of(String secret, String body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException unavailable) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, unavailable);
        }
    }
}
