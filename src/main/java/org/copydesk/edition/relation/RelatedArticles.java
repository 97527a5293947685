package org.copydesk.edition.relation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.copydesk.edition.audience.Audience;
import org.copydesk.edition.relation.RelationRepository.Candidate;
import org.copydesk.edition.relation.RelationRepository.Translation;
import org.copydesk.edition.snapshot.PublishedArticle;
import org.copydesk.edition.snapshot.Term;

/**
 * Finds the articles that are related to an article: those that the desk chose, then those that share its tags, rare ones
 * above all, or its section, the newest first. How rare a tag is follows from the articles of the audience alone.
 */
@ApplicationScoped
public class RelatedArticles {
    /** How many of an article's tags are looked at. */
    private static final int MOST_TAGS = 10;

    /** How many articles are looked at under each tag; one with more is not rare. */
    private static final int MOST_OF_TERM = 50;

    /** What a common section counts, where a tag with one other article counts a half. */
    private static final double SECTION = 0.001;

    private final RelationRepository relations;

    RelatedArticles(RelationRepository relations) {
        this.relations = relations;
    }

    /** An article, and how much it is like another one. */
    private record Likeness(Candidate candidate, double score) {
        Likeness and(double more) {
            return new Likeness(candidate, score + more);
        }
    }

    /** The ids of articles of an audience, in order. */
    public List<UUID> of(PublishedArticle article, int most, Audience audience) {
        if (article.relations().relatedOff()) {
            return List.of();
        }
        Set<UUID> ids = new LinkedHashSet<>(article.relations().related());
        ids.retainAll(relations.links(ids, audience).keySet());
        ids.remove(article.id());
        if (ids.size() < most) {
            alike(article, audience).forEach(ids::add);
        }
        return ids.stream().limit(most).toList();
    }

    /** The articles in the same language that share a tag or the section; translations are the same article for readers. */
    private Stream<UUID> alike(PublishedArticle article, Audience audience) {
        Map<UUID, Likeness> found = new HashMap<>();
        article.tags().stream().limit(MOST_TAGS).forEach(tag -> {
            List<Candidate> under = relations.newest(Term.tag(tag.slug()), MOST_OF_TERM, audience);
            add(found, under, 1.0 / under.size());
        });
        if (article.section() != null) {
            add(found, relations.newest(Term.section(article.section().slug()), MOST_OF_TERM, audience), SECTION);
        }
        found.remove(article.id());
        relations.translations(List.of(article.id()), audience).stream()
                .map(Translation::other)
                .forEach(found::remove);
        String language = article.language().split("-", 2)[0];
        return found.values().stream()
                .filter(one -> one.candidate().primaryLanguage().equals(language))
                .sorted(Comparator.comparingDouble(Likeness::score)
                        .thenComparing(one -> one.candidate().publishedAt())
                        .thenComparing(one -> one.candidate().id())
                        .reversed())
                .map(one -> one.candidate().id());
    }

    private static void add(Map<UUID, Likeness> found, List<Candidate> candidates, double score) {
        candidates.forEach(candidate -> found.merge(
                candidate.id(), new Likeness(candidate, score), (before, more) -> before.and(more.score())));
    }
}
