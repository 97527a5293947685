package org.copydesk.push.webhook.delivery;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.copydesk.push.webhook.signing.SigningSecret;

/**
 * A webhook as its delivery needs it.
 *
 * @param withBody whether articles come with their bodies
 * @param kinds of changes that are wanted; all if it is empty
 * @param secrets that sign now
 */
public record Target(UUID id, UUID partner, URI url, boolean withBody, Set<String> kinds, List<SigningSecret> secrets) {

    boolean wants(String kind) {
        return kinds.isEmpty() || kinds.contains(kind);
    }
}
