package org.copydesk.access;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class AccessTokenRepository implements PanacheRepositoryBase<AccessToken, UUID> {
    Optional<AccessToken> bySecretHash(String hash) {
        return find("secretHash", hash).firstResultOptional();
    }

    Optional<AccessToken> byName(String name) {
        return find("name", name).firstResultOptional();
    }
}
