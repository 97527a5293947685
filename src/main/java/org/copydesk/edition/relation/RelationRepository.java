package org.copydesk.edition.relation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.copydesk.edition.audience.Audience;
import org.copydesk.edition.audience.AudienceCondition;
import org.copydesk.edition.rendering.ArticleJson;
import org.copydesk.edition.snapshot.ArticleLink;
import org.copydesk.edition.snapshot.Term;
import org.hibernate.Session;
import org.hibernate.query.SelectionQuery;

/** Reads which published articles belong together, those of an audience alone. Every call takes one statement. */
@ApplicationScoped
class RelationRepository {
    private static final int MOST_TRANSLATIONS = 5_000;

    private static final String IN_SERIES = "select a.id from EditionArticle a"
            + " where a.seriesSlug = p.seriesSlug and a.primaryLanguage = p.primaryLanguage and a.seriesPart ";

    private final Session database;
    private final ArticleJson json;

    RelationRepository(Session database, ArticleJson json) {
        this.database = database;
        this.json = json;
    }

    /** The parts before and after an article in its series; null where there is none. */
    record Neighbours(UUID id, UUID previous, UUID next) {}

    /** An article, and another one of the same text in another language. */
    record Translation(UUID id, UUID other) {}

    /** An article under a term. */
    record Candidate(UUID id, Instant publishedAt, String primaryLanguage) {}

    List<Neighbours> neighbours(Collection<UUID> ids, Audience audience) {
        AudienceCondition covered = AudienceCondition.ofArticles(audience);
        String before = IN_SERIES + "<= p.seriesPart and (a.seriesPart < p.seriesPart or a.id < p.id) and "
                + covered.condition()
                + " order by a.seriesSlug desc, a.primaryLanguage desc, a.seriesPart desc, a.id desc limit 1";
        String after = IN_SERIES + ">= p.seriesPart and (a.seriesPart > p.seriesPart or a.id > p.id) and "
                + covered.condition() + " order by a.seriesSlug, a.primaryLanguage, a.seriesPart, a.id limit 1";
        return select(
                        "select p.id, (" + before + "), (" + after
                                + ") from EditionArticle p where p.id in :ids and p.seriesSlug is not null",
                        Neighbours.class,
                        covered)
                .setParameter("ids", ids)
                .getResultList();
    }

    /** Returns the translations of articles, ordered by language. */
    List<Translation> translations(Collection<UUID> ids, Audience audience) {
        AudienceCondition covered = AudienceCondition.ofArticles(audience);
        return select(
                        "select p.id, a.id from EditionArticle p join EditionArticle a"
                                + " on a.translationGroup = p.translationGroup"
                                + " where p.id in :ids and p.linked = true and a.id <> p.id and "
                                + covered.condition()
                                + " order by a.language, a.id",
                        Translation.class,
                        covered)
                .setParameter("ids", ids)
                .setMaxResults(MOST_TRANSLATIONS)
                .getResultList();
    }

    /** Returns links to the published ones of these articles, by id. */
    Map<UUID, ArticleLink> links(Collection<UUID> ids, Audience audience) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        AudienceCondition covered = AudienceCondition.ofArticles(audience);
        return select(
                        "select a.listing from EditionArticle a where a.id in :ids and " + covered.condition(),
                        byte[].class,
                        covered)
                .setParameter("ids", ids)
                .stream()
                .map(json::link)
                .collect(Collectors.toMap(ArticleLink::id, Function.identity()));
    }

    /** Returns the newest articles under a term. */
    List<Candidate> newest(Term term, int most, Audience audience) {
        AudienceCondition covered = AudienceCondition.ofArticles(audience);
        return select(
                        "select a.id, a.publishedAt, a.primaryLanguage from TermListing t"
                                + " join EditionArticle a on a.id = t.key.articleId"
                                + " where t.key.term.type = :type and t.key.term.slug = :slug and "
                                + covered.condition()
                                + " order by t.key.term.type desc, t.key.term.slug desc, t.publishedAt desc,"
                                + " t.key.articleId desc",
                        Candidate.class,
                        covered)
                .setParameter("type", term.type())
                .setParameter("slug", term.slug())
                .setMaxResults(most)
                .getResultList();
    }

    private <T> SelectionQuery<T> select(String query, Class<T> type, AudienceCondition covered) {
        SelectionQuery<T> selection = database.createSelectionQuery(query, type);
        covered.parameters().forEach(selection::setParameter);
        return selection;
    }
}
