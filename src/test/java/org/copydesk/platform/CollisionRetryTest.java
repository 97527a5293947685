package org.copydesk.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

/** A collision that the database only tells of when the transaction ends is one like any other. */
@QuarkusTest
class CollisionRetryTest {
    /** Work that loses its first races: what it wants is taken when its transaction commits. */
    @ApplicationScoped
    static class LateWork {
        private final Session database;
        private final TransactionSynchronizationRegistry transaction;

        LateWork(Session database, TransactionSynchronizationRegistry transaction) {
            this.database = database;
            this.transaction = transaction;
        }

        @Transactional
        @RetriedOnCollision
        void run(Rounds rounds, String statement) {
            if (rounds.begin()) {
                return;
            }
            database.isJoinedToTransaction();
            Session open = database.unwrap(Session.class);
            transaction.registerInterposedSynchronization(new Synchronization() {
                @Override
                public void beforeCompletion() {
                    open.createNativeMutationQuery(statement).executeUpdate();
                }

                @Override
                public void afterCompletion(int status) {
                    assertThat(status).isEqualTo(Status.STATUS_ROLLEDBACK);
                }
            });
        }
    }

    /** Counts how often work was begun, the last time without a rival. */
    private static final class Rounds {
        private final int races;
        private int begun;

        Rounds(int races) {
            this.races = races;
        }

        boolean begin() {
            begun++;
            return begun > races;
        }
    }

    private static final String TAKEN = "insert into installation (id) values (1)";

    @Inject
    LateWork work;

    @Test
    void workThatLostAtItsCommitRunsAgain() {
        Rounds rounds = new Rounds(3);

        work.run(rounds, TAKEN);

        assertThat(rounds.begun).isEqualTo(4);
    }

    @Test
    void whatFailsOtherwiseDoesNot() {
        Rounds rounds = new Rounds(3);

        assertThatThrownBy(() -> work.run(rounds, "insert into installation (id) values (null)"))
                .hasRootCauseInstanceOf(java.sql.SQLException.class);
        assertThat(rounds.begun).isEqualTo(1);
    }
}
