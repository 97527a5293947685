package org.copydesk.edition.audience;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.copydesk.edition.rendering.ArticleRow;
import org.copydesk.edition.snapshot.PublishedArticle;

/** The share of the public: all articles, unchanged. */
final class WholeEdition implements Share {
    static final Share SHARE = new WholeEdition();

    private static final Audience EVERYBODYS = Audience.everything();

    private WholeEdition() {}

    @Override
    public Audience audience() {
        return EVERYBODYS;
    }

    @Override
    public boolean fullText() {
        return true;
    }

    @Override
    public boolean pictures(boolean syndicatable) {
        return true;
    }

    @Override
    public List<ArticleRow> handOut(List<ArticleRow> articles) {
        return articles;
    }

    @Override
    public List<PublishedArticle> handOutWhole(List<PublishedArticle> articles) {
        return articles;
    }

    @Override
    public Optional<ArticleRow> ahead(UUID id) {
        return Optional.empty();
    }

    @Override
    public Optional<PublishedArticle> aheadWhole(UUID id) {
        return Optional.empty();
    }
}
