package org.copydesk.edition;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.copydesk.edition.rendering.ArticleJson;
import org.copydesk.edition.rendering.ArticleRenderer.RenderedArticle;
import org.copydesk.edition.snapshot.PublishedArticle;
import org.copydesk.edition.snapshot.Rights;
import org.copydesk.platform.storage.StoredJson;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A published article: what lists are filtered and ordered by, and its rendered pieces. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are only for queries
@Table(name = "edition_article")
class EditionArticle {
    @Id
    private UUID id;

    private int version;
    private String slug;
    private String language;
    private String primaryLanguage;
    private Instant publishedAt;
    private Instant updatedAt;
    private long changeNumber;
    private String terms;
    private String sourceName;
    private boolean syndicatable;

    @Enumerated(EnumType.STRING)
    private Rights.DataMining dataMining;

    private int otherVersions;
    private String seriesSlug;
    private Integer seriesPart;
    private UUID translationGroup;
    private boolean linked;

    /** The public JSON object without its body, in UTF-8: the bytes that answers are put together from. */
    private byte[] listing;

    /** The JSON of the body alone. */
    @JdbcTypeCode(SqlTypes.LONG32VARBINARY)
    private StoredJson body;

    /** The JSON of all fields but the body, for formats that show more than the public JSON. */
    @JdbcTypeCode(SqlTypes.LONG32VARBINARY)
    private StoredJson snapshot;

    protected EditionArticle() {}

    EditionArticle(UUID id) {
        this.id = id;
    }

    void show(RenderedArticle rendered, long change) {
        describe(rendered.article(), change, rendered.listing(), rendered.snapshot());
        body = rendered.body();
    }

    /** Shows an article anew; its body stays if it comes without. */
    void relabel(PublishedArticle article, long change, ArticleJson json) {
        describe(article, change, json.listing(article), json.snapshot(article));
        if (article.body() != null) {
            body = json.body(article.body());
        }
    }

    private void describe(PublishedArticle article, long change, byte[] newListing, StoredJson newSnapshot) {
        version = article.version();
        slug = article.slug();
        language = article.language();
        primaryLanguage = LanguageRange.primary(article.language());
        publishedAt = article.publishedAt();
        updatedAt = article.updatedAt();
        changeNumber = change;
        terms = article.terms();
        sourceName = article.source() == null ? null : article.source().name();
        Rights rights = article.rights() == null ? Rights.UNSTATED : article.rights();
        syndicatable = !Boolean.FALSE.equals(rights.syndicatable());
        dataMining = rights.dataMining();
        otherVersions = article.otherVersions();
        seriesSlug = article.series() == null ? null : article.series().slug();
        seriesPart = article.series() == null ? null : article.series().part();
        UUID original = article.relations().translationOf();
        translationGroup = original == null ? id : original;
        // It stays so, because earlier answers had links.
        linked |= seriesSlug != null || original != null;
        listing = newListing;
        snapshot = newSnapshot;
    }

    /** Notes that answers which show the article may show other articles beside it. */
    void link() {
        linked = true;
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    String slug() {
        return slug;
    }

    String language() {
        return language;
    }

    String sourceName() {
        return sourceName;
    }

    boolean syndicatable() {
        return syndicatable;
    }

    int otherVersions() {
        return otherVersions;
    }

    StoredJson snapshot() {
        return snapshot;
    }
}
