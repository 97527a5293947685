package org.copydesk.edition.audience;

import java.util.UUID;

/**
 * A published article as it stands.
 *
 * @param changeNumber its newest row in the change log
 * @param listing the public JSON object without body
 * @param body the JSON of the body, or null where it was not asked for
 */
public record LiveArticle(UUID id, int version, long changeNumber, String listing, String body) {}
