package org.copydesk.access.authentication;

import com.github.benmanes.caffeine.cache.AsyncLoadingCache;
import com.github.benmanes.caffeine.cache.CacheLoader;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.copydesk.access.ClientAddress;
import org.copydesk.access.Secrets;
import org.copydesk.access.token.FirstAdminToken;
import org.copydesk.access.token.TokenHolders;
import org.copydesk.platform.BackgroundThread;
import org.copydesk.platform.ClockMeter;

/**
 * Tells which client a request counts for, without making it wait. A token counts once it is known to be good, which
 * is found out beside the first request that has it; until then, and if it is not, the request counts for its address:
 * nobody gets round a limit by making tokens up. A sign-on server's tokens count for the address, too.
 */
@ApplicationScoped
public class Callers {
    /** Some kilobytes each, with the address. */
    private static final int MOST_TOKENS = 2_000;

    private static final Duration TRUSTED = Duration.ofMinutes(1);
    private static final Duration KEPT = Duration.ofMinutes(10);

    private final TokenHolders holders;
    private final FirstAdminToken firstAdmin;
    private final FailureLimit failures;
    private final BackgroundThread thread = new BackgroundThread("callers");
    private final AsyncLoadingCache<Shown, Boolean> good;

    /** A token, by its hash, and where it was shown. */
    private record Shown(String hash, ClientAddress from) {}

    Callers(TokenHolders holders, FirstAdminToken firstAdmin, FailureLimit failures, Clock clock) {
        this.holders = holders;
        this.firstAdmin = firstAdmin;
        this.failures = failures;
        this.good = Caffeine.newBuilder()
                .maximumSize(MOST_TOKENS)
                .refreshAfterWrite(TRUSTED)
                .expireAfterAccess(KEPT)
                .ticker(new ClockMeter(clock)::currentTimeNanos)
                .executor(thread::execute)
                .buildAsync(new Inquiry());
    }

    void stop(@Observes ShutdownEvent stop) throws InterruptedException {
        if (!thread.stop()) {
            Log.warn("A token was still being looked up at shutdown.");
        }
    }

    /** Who a request counts for. */
    public Caller of(RoutingContext request) {
        ClientAddress from = ClientAddress.of(request);
        return BearerTokens.presented(request)
                .flatMap(this::ownHash)
                .filter(hash -> isKnownToBeGood(new Shown(hash, from)))
                .map(hash -> new Caller(true, hash))
                .orElseGet(() -> new Caller(false, from.network()));
    }

    /** The partner whose token the request has, if it works. Any other token is ignored and counts as no failure. */
    public Optional<UUID> partnerOf(RoutingContext request) {
        return BearerTokens.presented(request)
                .filter(Secrets::isToken)
                .flatMap(secret -> holders.partnerOf(Secrets.hash(secret), ClientAddress.of(request)));
    }

    private Optional<String> ownHash(String secret) {
        String hash = Secrets.hash(secret);
        return Secrets.isToken(secret) || firstAdmin.hasHash(hash) ? Optional.of(hash) : Optional.empty();
    }

    private boolean isKnownToBeGood(Shown token) {
        return good.get(token).getNow(false);
    }

    /** Asks the database about a token. While that is away, what is known stays. */
    private final class Inquiry implements CacheLoader<Shown, Boolean> {
        @Override
        public Boolean load(Shown token) {
            return ask(token).orElse(null);
        }

        @Override
        public Boolean reload(Shown token, Boolean before) {
            return ask(token).orElse(before);
        }

        /** Made-up tokens count as failures to authenticate, and are not looked up any more when those are used up. */
        private Optional<Boolean> ask(Shown token) {
            return failures.tryBegin(token.from(), token.hash()).flatMap(attempt -> ask(token, attempt));
        }

        private Optional<Boolean> ask(Shown token, FailureLimit.Attempt attempt) {
            try {
                boolean isGood = holders.holderOf(token.hash(), token.from()).isPresent();
                if (isGood) {
                    attempt.succeed();
                } else {
                    attempt.fail();
                }
                return Optional.of(isGood);
            } catch (RuntimeException away) {
                attempt.abandon();
                Log.debugf(away, "A token could not be looked up");
                return Optional.empty();
            }
        }
    }
}
