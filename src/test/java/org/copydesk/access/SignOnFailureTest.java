package org.copydesk.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import java.net.ConnectException;
import java.security.SignatureException;
import org.junit.jupiter.api.Test;

class SignOnFailureTest {
    @Test
    void aServerThatCannotBeAskedIsNoFailureOfTheCaller() {
        assertThat(SignOn.isServerAway(new OIDCException("not there", new ConnectException())))
                .isTrue();
        assertThat(SignOn.isServerAway(new AuthenticationFailedException(new ConnectException())))
                .isTrue();
    }

    @Test
    void aTokenThatItDoesNotVouchForIs() {
        assertThat(SignOn.isServerAway(new AuthenticationFailedException())).isFalse();
        assertThat(SignOn.isServerAway(new AuthenticationFailedException(new SignatureException())))
                .isFalse();
    }
}
