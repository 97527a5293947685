package org.copydesk.edition.audience;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.copydesk.edition.rendering.ArticleRenderer;
import org.copydesk.platform.Chunks;
import org.copydesk.platform.storage.WeighedRows;
import org.hibernate.Session;
import org.hibernate.query.SelectionQuery;

/** Reads articles for an audience. Every call takes one statement for each few hundred ids. */
@ApplicationScoped
@Transactional
public class AudienceRepository {
    private static final UUID FIRST = new UUID(0, 0);
    private static final String ARTICLE = "select a.id, a.version, a.changeNumber, a.listing";

    private final Session database;
    private final ArticleRenderer renderer;

    AudienceRepository(Session database, ArticleRenderer renderer) {
        this.database = database;
        this.renderer = renderer;
    }

    private LiveArticle addressed(LiveArticle stored) {
        return stored.with(renderer.addressed(stored.json()), renderer.addressed(stored.body()));
    }

    /** Returns the published ones of these articles, by id. */
    public Map<UUID, LiveArticle> live(Collection<UUID> ids, boolean withBody) {
        return Chunks.of(ids).stream()
                .flatMap(chunk -> database
                        .createSelectionQuery(
                                ARTICLE + body(withBody) + " from EditionArticle a where a.id in ?1", LiveArticle.class)
                        .setParameter(1, chunk)
                        .getResultList()
                        .stream())
                .map(this::addressed)
                .collect(Collectors.toMap(LiveArticle::id, Function.identity()));
    }

    /** Returns the withdrawn ones of these articles, by id. */
    public Map<UUID, GoneArticle> gone(Collection<UUID> ids) {
        return Chunks.of(ids).stream()
                .flatMap(chunk -> database
                        .createSelectionQuery(
                                "select t.articleId, t.version, t.killed, t.terms, t.language, t.sourceName, t.syndicatable"
                                        + " from Tombstone t where t.articleId in ?1",
                                GoneArticle.class)
                        .setParameter(1, chunk)
                        .getResultList()
                        .stream())
                .collect(Collectors.toMap(GoneArticle::id, Function.identity()));
    }

    /**
     * Returns the articles of an audience, in the order of the ids; fewer where bodies are long, none only at the end.
     *
     * @param after the last id of the page before, or null
     */
    public List<LiveArticle> articles(Audience audience, UUID after, int most, boolean withBody) {
        AudienceCondition covered = AudienceCondition.ofArticles(audience);
        SelectionQuery<LiveArticle> query = database.createSelectionQuery(
                        ARTICLE + body(withBody) + " from EditionArticle a where a.id > :after and "
                                + covered.condition() + " order by a.id",
                        LiveArticle.class)
                .setParameter("after", after == null ? FIRST : after);
        covered.parameters().forEach(query::setParameter);
        return WeighedRows.read(query, most, LiveArticle::bodyLength).stream()
                .map(this::addressed)
                .toList();
    }

    /** Counts the articles of an audience. */
    public long count(Audience audience) {
        AudienceCondition covered = AudienceCondition.ofArticles(audience);
        SelectionQuery<Long> query = database.createSelectionQuery(
                "select count(*) from EditionArticle a where " + covered.condition(), Long.class);
        covered.parameters().forEach(query::setParameter);
        return query.getSingleResult();
    }

    /**
     * The same audience where some of its tags, sections and bylines have other slugs by now: articles under either slug
     * are covered, because those that are published follow a renaming one after the other.
     */
    public Audience withFormerSlugs(Audience audience) {
        Set<String> slugs = audience.parts().flatMap(AudienceRepository::slug).collect(Collectors.toSet());
        Map<Audience, Audience> present = new HashMap<>();
        for (List<String> chunk : Chunks.of(slugs)) {
            database.createSelectionQuery(
                            "select cast(f.former.type as String), f.former.slug, f.presentSlug from FormerTerm f where f.former.slug in ?1",
                            Object[].class)
                    .setParameter(1, chunk)
                    .getResultList()
                    .forEach(row -> present.put(term(row[0], row[1]), term(row[0], row[2])));
        }
        return present.isEmpty()
                ? audience
                : audience.replacing(
                        part -> present.containsKey(part) ? new Audience.Any(List.of(part, present.get(part))) : part);
    }

    private static Stream<String> slug(Audience part) {
        if (part instanceof Audience.Tag tag) {
            return Stream.of(tag.tag());
        }
        if (part instanceof Audience.Section section) {
            return Stream.of(section.section());
        }
        return part instanceof Audience.Byline byline ? Stream.of(byline.byline()) : Stream.empty();
    }

    private static Audience term(Object type, Object slug) {
        return switch ((String) type) {
            case "TAG" -> new Audience.Tag((String) slug);
            case "SECTION" -> new Audience.Section((String) slug);
            default -> new Audience.Byline((String) slug);
        };
    }

    private static String body(boolean wanted) {
        return wanted ? ", a.body" : "";
    }
}
