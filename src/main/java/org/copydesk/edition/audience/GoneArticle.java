package org.copydesk.edition.audience;

import java.util.Optional;
import java.util.UUID;

/** A withdrawn article with its last traits, which are empty where unknown. */
public record GoneArticle(UUID id, int version, boolean killed, Optional<ArticleTraits> traits) {
    GoneArticle(
            UUID id, int version, boolean killed, String terms, String language, String source, Boolean syndicatable) {
        this(
                id,
                version,
                killed,
                syndicatable == null
                        ? Optional.empty()
                        : Optional.of(ArticleTraits.ofTerms(terms, language, source, syndicatable)));
    }
}
