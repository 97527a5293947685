package org.copydesk.access.token;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.copydesk.access.CurrentStaff;
import org.copydesk.access.Secrets;
import org.copydesk.platform.Ids;
import org.copydesk.platform.problem.ErrorCode;
import org.copydesk.platform.problem.ProblemException;
import org.copydesk.platform.text.PlainText;

/** Makes, lists and revokes the tokens of partners. Whether there is such a partner is for the caller to know. */
@ApplicationScoped
@Transactional
public class PartnerTokens {
    private final AccessTokenRepository tokens;
    private final Event<TokenRevoked> revocations;
    private final CurrentStaff staff;
    private final Clock clock;

    PartnerTokens(AccessTokenRepository tokens, Event<TokenRevoked> revocations, CurrentStaff staff, Clock clock) {
        this.tokens = tokens;
        this.revocations = revocations;
        this.staff = staff;
        this.clock = clock;
    }

    /** @throws ProblemException 409 if a token of the partner has this name, 422 if it is worthless from the start */
    public NewPartnerToken create(UUID partnerId, PartnerTokenRequest request) {
        Instant now = clock.instant();
        String name = PlainText.singleLine(request.name());
        if (tokens.live(partnerId, name).isPresent()) {
            throw new ProblemException(
                    ErrorCode.NOT_UNIQUE,
                    "The partner has a token named \"" + name + "\". Revoke it first, or choose another name.");
        }
        String secret = Secrets.newToken();
        AccessToken token = AccessToken.ofPartner(Ids.next(), partnerId, name, Secrets.hash(secret), now, staff.name());
        token.limit(request.expiresAt(), request.addressRanges(), now);
        tokens.persistAndFlush(token);
        Log.infof("%s made a token for partner %s (%s)", staff.name(), partnerId, name);
        return new NewPartnerToken(PartnerTokenView.of(token), secret);
    }

    /** A partner's tokens in the order in which they were made, from behind the one of this id. */
    public List<PartnerTokenView> page(UUID partnerId, UUID after, int most) {
        return tokens.page(partnerId, after, most).stream()
                .map(PartnerTokenView::of)
                .toList();
    }

    /**
     * Ends a token at once, on every node. A second time changes nothing.
     *
     * @throws ProblemException 404
     */
    public void revoke(UUID partnerId, UUID tokenId) {
        AccessToken token = tokens.findByIdOptional(tokenId)
                .filter(found -> partnerId.equals(found.partnerId()))
                .orElseThrow(() -> ProblemException.notFound("token", tokenId.toString()));
        token.revoke(clock.instant());
        revocations.fire(new TokenRevoked(tokenId));
        Log.infof("%s revoked token %s of partner %s", staff.name(), token.name(), partnerId);
    }

    /** Those of these tokens, of partners or of the staff, that still let their holders in, wherever from. */
    public Set<UUID> working(Collection<UUID> tokenIds) {
        return tokens.working(tokenIds, clock.instant());
    }
}
