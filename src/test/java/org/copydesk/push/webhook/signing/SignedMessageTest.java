package org.copydesk.push.webhook.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedMessageTest {
    /** The values that the specification's own libraries are tested with. */
    private static final SigningSecret SECRET = SigningSecret.parse("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

    private static final SignedMessage MESSAGE = new SignedMessage(
            "msg_p5jXN8AQM9LWM0D4loKWxJek", Instant.ofEpochSecond(1_614_265_330), "{\"test\": 2432232314}");

    @Test
    void theSpecificationsVectorComesOut() {
        assertThat(MESSAGE.headers(List.of(SECRET)))
                .containsEntry("webhook-id", "msg_p5jXN8AQM9LWM0D4loKWxJek")
                .containsEntry("webhook-timestamp", "1614265330")
                .containsEntry("webhook-signature", "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void twoSecretsSignSideBySide() {
        SigningSecret other = SigningSecret.random();
        String alone = MESSAGE.headers(List.of(other)).get("webhook-signature");

        assertThat(MESSAGE.headers(List.of(other, SECRET)).get("webhook-signature"))
                .isEqualTo(alone + " v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void newSecretsDiffer() {
        SigningSecret secret = SigningSecret.random();

        assertThat(secret).isNotEqualTo(SigningSecret.random()).isEqualTo(SigningSecret.parse(secret.text()));
        assertThat(secret.text()).matches("whsec_[A-Za-z0-9+/]{43}=");
        assertThat(secret).hasToString("whsec_…");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 23, 65})
    void aSecretHasTwentyFourToSixtyFourBytes(int length) {
        String text = "whsec_" + Base64.getEncoder().encodeToString(new byte[length]);

        assertThatThrownBy(() -> SigningSecret.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "whsec_", "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "whsec_MfKQ9r8GKYqrTwj!PD8ILPZIo2LaLaSw"})
    void whatIsNoSecretIsRefused(String text) {
        assertThatThrownBy(() -> SigningSecret.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
