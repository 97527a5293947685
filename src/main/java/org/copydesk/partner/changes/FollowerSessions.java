package org.copydesk.partner.changes;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.copydesk.access.token.PartnerTokens;
import org.copydesk.access.token.TokenRevoked;
import org.copydesk.partner.PartnerChanged;
import org.copydesk.partner.Partners;
import org.copydesk.platform.problem.ErrorCode;
import org.copydesk.platform.problem.ProblemException;

/**
 * Ends the streams, long polls and snapshots on this node whose follower has lost its access: at once where this node
 * revoked its token or suspended it, else when {@link #look} finds it out. A read that is in doubt is woken, asks again
 * whether it is permitted, and fails with the reason if not.
 */
@ApplicationScoped
class FollowerSessions {
    private final Set<FollowerSession> open = ConcurrentHashMap.newKeySet();
    private final PartnerTokens tokens;
    private final Partners partners;
    private final PartnerReadExecutor reads;
    private final ChangeSignal signal;

    FollowerSessions(PartnerTokens tokens, Partners partners, PartnerReadExecutor reads, ChangeSignal signal) {
        this.tokens = tokens;
        this.partners = partners;
        this.reads = reads;
        this.signal = signal;
    }

    <T> Multi<T> during(FollowerSession read, Multi<T> items) {
        return items.onSubscription()
                .invoke(() -> open.add(read))
                .onTermination()
                .invoke(() -> open.remove(read));
    }

    <T> Uni<T> during(FollowerSession read, Uni<T> item) {
        return item.onSubscription()
                .invoke(() -> open.add(read))
                .onTermination()
                .invoke(() -> open.remove(read));
    }

    void revoked(@Observes(during = TransactionPhase.AFTER_SUCCESS) TokenRevoked revoked) {
        doubt(follower -> follower.token().filter(revoked.tokenId()::equals).isPresent());
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) PartnerChanged changed) {
        doubt(follower -> follower.partner().filter(changed.partnerId()::equals).isPresent());
    }

    /** Looks for access that expired, or that another node ended. */
    void look() {
        List<Follower> followers = open.stream().map(FollowerSession::follower).toList();
        if (followers.isEmpty()) {
            return;
        }
        Set<UUID> working = asked(followers, Follower::token, tokens::working);
        Set<UUID> served = asked(followers, Follower::partner, partners::served);
        doubt(follower -> !follower.token().map(working::contains).orElse(true)
                || !follower.partner().map(served::contains).orElse(true));
    }

    private static Set<UUID> asked(
            List<Follower> followers,
            Function<Follower, Optional<UUID>> id,
            Function<Collection<UUID>, Set<UUID>> question) {
        Set<UUID> ids = followers.stream().map(id).flatMap(Optional::stream).collect(Collectors.toSet());
        return question.apply(ids);
    }

    private void doubt(Predicate<Follower> lost) {
        long news = open.stream()
                .filter(read -> lost.test(read.follower()))
                .filter(FollowerSession::doubt)
                .count();
        if (news > 0) {
            signal.moved();
        }
    }

    /**
     * Completes if the read may go on, as far as its token is concerned; whoever reads for a partner asks about the partner.
     * Fails with a {@link ProblemException} 401.
     */
    Uni<Void> permit(FollowerSession read) {
        Optional<UUID> token = read.follower().token();
        if (!read.isDoubtful() || token.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return reads.read(() -> {
            // Before it is asked: what happens meanwhile is another doubt.
            read.trust();
            if (tokens.working(Set.of(token.get())).isEmpty()) {
                throw new ProblemException(ErrorCode.TOKEN_INVALID, "The token does not let you in any more.")
                        .header("WWW-Authenticate", "Bearer realm=\"copydesk\", error=\"invalid_token\"");
            }
            return null;
        });
    }

    /** A stream, long poll or snapshot that is being served. */
    static final class FollowerSession {
        private final Follower follower;
        private volatile boolean doubtful;

        FollowerSession(Follower follower) {
            this.follower = follower;
        }

        Follower follower() {
            return follower;
        }

        /** Whether its follower may have lost its access since it was looked up last. */
        boolean isDoubtful() {
            return doubtful;
        }

        /** @return whether that is news */
        synchronized boolean doubt() {
            boolean isNews = !doubtful;
            doubtful = true;
            return isNews;
        }

        void trust() {
            doubtful = false;
        }
    }
}
