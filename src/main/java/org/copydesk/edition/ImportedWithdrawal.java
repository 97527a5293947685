package org.copydesk.edition;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.copydesk.edition.snapshot.WithdrawnFields;

/**
 * The withdrawal of an article that was withdrawn elsewhere and was never published here.
 *
 * @param slugs all that ever led to it
 * @param killed whether recipients must delete their copies
 * @param listing the terms and rights that it had there
 */
public record ImportedWithdrawal(
        UUID articleId,
        int version,
        List<String> slugs,
        Instant at,
        boolean killed,
        String reason,
        WithdrawnFields listing) {}
