package org.copydesk.access.token;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.copydesk.access.Role;
import org.copydesk.platform.Chunks;

@ApplicationScoped
class AccessTokenRepository implements PanacheRepositoryBase<AccessToken, UUID> {
    private static final Sort OLDEST_FIRST = Sort.by("id");
    private static final UUID FIRST = new UUID(0, 0);

    Optional<AccessToken> bySecretHash(String hash) {
        return find("secretHash", hash).firstResultOptional();
    }

    /** The token of this name that is not revoked. */
    Optional<AccessToken> live(String name) {
        return find("liveName", AccessToken.liveName(name)).firstResultOptional();
    }

    /** Whether an admin token other than this one works at that time, from whichever address. */
    boolean hasOtherAdmin(UUID id, Instant now) {
        return count(
                        "role = ?1 and id <> ?2 and revokedAt is null and (expiresAt is null or expiresAt > ?3)",
                        Role.ADMIN,
                        id,
                        now)
                > 0;
    }

    /** A partner's token of this name that is not revoked. */
    Optional<AccessToken> live(UUID partnerId, String name) {
        return find("liveName", AccessToken.liveName(partnerId, name)).firstResultOptional();
    }

    /** Tokens of the staff from behind this one; from the first one on if it is null. */
    List<AccessToken> page(UUID after, int most) {
        return find("partnerId is null and id > ?1", OLDEST_FIRST, after == null ? FIRST : after)
                .range(0, most - 1)
                .list();
    }

    /** The same of a partner. */
    List<AccessToken> page(UUID partnerId, UUID after, int most) {
        return find("partnerId = ?1 and id > ?2", OLDEST_FIRST, partnerId, after == null ? FIRST : after)
                .range(0, most - 1)
                .list();
    }

    Set<UUID> working(Collection<UUID> ids, Instant now) {
        return Chunks.of(ids).stream()
                .flatMap(some -> find(
                        "select id from AccessToken"
                                + " where id in ?1 and revokedAt is null and (expiresAt is null or expiresAt > ?2)",
                        some,
                        now)
                        .project(UUID.class)
                        .<UUID>stream())
                .collect(Collectors.toSet());
    }

    /** Stores a use of the token, unless one is stored from after {@code stale}. */
    void use(UUID id, Instant now, Instant stale) {
        update("lastUsedAt = ?1 where id = ?2 and (lastUsedAt is null or lastUsedAt < ?3)", now, id, stale);
    }
}
