package org.copydesk.access.token;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.copydesk.access.CurrentStaff;
import org.copydesk.access.InstallationLock;
import org.copydesk.access.Role;
import org.copydesk.access.Secrets;
import org.copydesk.access.SignOn;
import org.copydesk.access.StaffNames;
import org.copydesk.platform.Ids;
import org.copydesk.platform.problem.ErrorCode;
import org.copydesk.platform.problem.ProblemException;
import org.copydesk.platform.text.PlainText;

/** Makes, lists and revokes the staff's tokens. */
@ApplicationScoped
@Transactional
class Tokens {
    private final AccessTokenRepository tokens;
    private final InstallationLock lock;
    private final Event<TokenRevoked> revocations;
    private final CurrentStaff staff;
    private final SignOn signOn;
    private final Clock clock;

    Tokens(
            AccessTokenRepository tokens,
            InstallationLock lock,
            Event<TokenRevoked> revocations,
            CurrentStaff staff,
            SignOn signOn,
            Clock clock) {
        this.tokens = tokens;
        this.lock = lock;
        this.revocations = revocations;
        this.staff = staff;
        this.signOn = signOn;
        this.clock = clock;
    }

    /** @throws ProblemException 409 if a token has this name, 422 if it can't have it or is worthless from the start */
    NewToken create(TokenRequest request) {
        Instant now = clock.instant();
        String name = freeName(request.name());
        String secret = Secrets.newToken();
        AccessToken token = new AccessToken(Ids.next(), name, request.role(), Secrets.hash(secret), now, staff.name());
        token.limit(request.expiresAt(), request.addressRanges(), now);
        tokens.persistAndFlush(token);
        Log.infof("%s made a token for %s (%s)", staff.name(), name, token.role());
        return new NewToken(TokenView.of(token), secret);
    }

    private String freeName(String asked) {
        String name = PlainText.singleLine(asked);
        if (StaffNames.isReserved(name)) {
            throw ProblemException.invalid(
                    "/name", "reserved", "\"" + name + "\" is a name that no token can have; choose another.");
        }
        if (tokens.live(name).isPresent()) {
            throw new ProblemException(
                    ErrorCode.NOT_UNIQUE,
                    "There is a token named \"" + name + "\". Revoke it first, or choose another name.");
        }
        return name;
    }

    /** Tokens in the order in which they were made, from behind the one of this id. */
    List<TokenView> page(UUID after, int most) {
        return tokens.page(after, most).stream().map(TokenView::of).toList();
    }

    /** @throws ProblemException 404 */
    TokenView get(String id) {
        return TokenView.of(existing(id));
    }

    /**
     * Ends a token at once, on every node. A second time changes nothing.
     *
     * @throws ProblemException 404, or 409 if nobody could revoke or make tokens any more
     */
    void revoke(String id) {
        lock.take();
        AccessToken token = existing(id);
        Instant now = clock.instant();
        boolean admin = token.role() == Role.ADMIN && !token.isRevoked() && !token.isExpired(now);
        if (admin && !tokens.hasOtherAdmin(token.id(), now) && !signOn.isConfigured()) {
            throw new ProblemException(
                    ErrorCode.LAST_ADMIN,
                    "This is the last admin token that works. Make another one first, then revoke this with it.");
        }
        token.revoke(now);
        revocations.fire(new TokenRevoked(token.id()));
        Log.infof("%s revoked the token of %s", staff.name(), token.name());
    }

    private AccessToken existing(String id) {
        return Ids.parse(id)
                .flatMap(tokens::findByIdOptional)
                .filter(token -> token.partnerId() == null)
                .orElseThrow(() -> ProblemException.notFound("token", id));
    }
}
