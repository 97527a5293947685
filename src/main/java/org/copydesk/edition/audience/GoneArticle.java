package org.copydesk.edition.audience;

import java.util.Optional;
import java.util.UUID;

/** A withdrawn article. Its traits are those that it had last; empty where they are not known. */
public record GoneArticle(UUID id, int version, boolean killed, Optional<Traits> traits) {
    GoneArticle(
            UUID id, int version, boolean killed, String terms, String language, String source, Boolean syndicatable) {
        this(
                id,
                version,
                killed,
                syndicatable == null
                        ? Optional.empty()
                        : Optional.of(Traits.ofTerms(terms, language, source, syndicatable)));
    }
}
