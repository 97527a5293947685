package org.copydesk.access.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.copydesk.access.ClientAddress;
import org.copydesk.access.Role;
import org.copydesk.access.Secrets;
import org.copydesk.access.StaffNames;
import org.copydesk.platform.Ids;
import org.copydesk.platform.problem.ErrorCode;
import org.copydesk.platform.problem.ProblemException;
import org.junit.jupiter.api.Test;

/** There is always a way in for an administrator. Each test's changes are rolled back. */
@QuarkusTest
@TestTransaction
class AdminTokensTest {
    private static final ClientAddress ANYWHERE = ClientAddress.parse("192.0.2.1");

    @Inject
    AccessTokenRepository repository;

    @Inject
    Tokens tokens;

    @Inject
    TokenHolders holders;

    @Inject
    FirstAdmin firstAdmin;

    @Inject
    Clock clock;

    private UUID onlyAdmin() {
        repository
                .list("role = ?1 and liveName <> ?2 and revokedAt is null", Role.ADMIN, StaffNames.FIRST_ADMIN)
                .forEach(other -> other.revoke(clock.instant()));
        repository.flush();
        return repository.live(StaffNames.FIRST_ADMIN).orElseThrow().id();
    }

    private void anotherAdmin(Instant expiry) {
        String secret = Secrets.newToken();
        AccessToken token =
                new AccessToken(Ids.next(), "Another", Role.ADMIN, Secrets.hash(secret), clock.instant(), "copydesk");
        token.limit(expiry, null, Instant.EPOCH);
        repository.persistAndFlush(token);
    }

    @Test
    void theLastAdminTokenThatWorksStays() {
        UUID last = onlyAdmin();
        anotherAdmin(clock.instant().minusSeconds(1));

        assertThatThrownBy(() -> tokens.revoke(last.toString()))
                .isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.code())
                        .isEqualTo(ErrorCode.LAST_ADMIN));
    }

    @Test
    void withAnotherAdminTheFirstMayGo() {
        UUID first = onlyAdmin();
        anotherAdmin(clock.instant().plusSeconds(60));

        assertThatCode(() -> tokens.revoke(first.toString())).doesNotThrowAnyException();
        assertThat(holders.holderOf(Secrets.hash("test-admin"), ANYWHERE)).isEmpty();
    }

    @Test
    void anotherConfiguredSecretReplacesTheFirstAdmins() {
        assertThat(firstAdmin.accept("another configured secret")).isTrue();

        assertThat(holders.holderOf(Secrets.hash("test-admin"), ANYWHERE)).isEmpty();
        assertThat(holders.holderOf(Secrets.hash("another configured secret"), ANYWHERE))
                .hasValueSatisfying(holder -> assertThat(holder.role()).isEqualTo(Role.ADMIN));
    }

    @Test
    void aRevokedConfiguredSecretStaysRevokedAndAnotherIsTheWayBackIn() {
        repository.live(StaffNames.FIRST_ADMIN).orElseThrow().revoke(clock.instant());
        repository.flush();

        assertThat(firstAdmin.accept("test-admin")).isFalse();
        assertThat(holders.holderOf(Secrets.hash("test-admin"), ANYWHERE)).isEmpty();
        assertThat(firstAdmin.accept("another configured secret")).isTrue();
        assertThat(holders.holderOf(Secrets.hash("another configured secret"), ANYWHERE))
                .isPresent();
    }

    @Test
    void onlyAnEmptyDatabaseGetsAnAdminOfItsOwn() {
        assertThat(firstAdmin.make()).isEmpty();
        repository.deleteAll();

        Optional<String> secret = firstAdmin.make();

        assertThat(holders.holderOf(Secrets.hash(secret.orElseThrow()), ANYWHERE))
                .hasValueSatisfying(holder -> assertThat(holder.role()).isEqualTo(Role.ADMIN));
    }
}
