package org.copydesk.edition.relation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.copydesk.edition.audience.Audience;
import org.copydesk.edition.relation.RelationRepository.Neighbours;
import org.copydesk.edition.relation.RelationRepository.Translation;
import org.copydesk.edition.rendering.ArticleJson;
import org.copydesk.edition.rendering.ArticleRow;
import org.copydesk.edition.snapshot.ArticleLink;
import org.copydesk.edition.snapshot.PublishedArticle;
import org.copydesk.edition.snapshot.Series;

/**
 * Adds links to other articles to those that an answer shows: the parts before and after them in a series, their translations,
 * and in snapshots the related articles that the desk chose. Only articles of the answer's audience are linked.
 */
@ApplicationScoped
public class ArticleLinks {
    /** How many translations of one article are shown. */
    private static final int MOST_TRANSLATIONS = 50;

    private final RelationRepository relations;
    private final ArticleJson json;

    ArticleLinks(RelationRepository relations, ArticleJson json) {
        this.relations = relations;
        this.json = json;
    }

    /** The articles around some articles, read for all of them together. */
    private record Around(
            Map<UUID, Neighbours> neighbours, Map<UUID, List<UUID>> translations, Map<UUID, ArticleLink> links) {
        static final Around NOTHING = new Around(Map.of(), Map.of(), Map.of());

        ArticleLink previous(UUID id) {
            return neighbours.containsKey(id) ? link(neighbours.get(id).previous()) : null;
        }

        ArticleLink next(UUID id) {
            return neighbours.containsKey(id) ? link(neighbours.get(id).next()) : null;
        }

        private ArticleLink link(UUID id) {
            return id == null ? null : links.get(id);
        }

        List<ArticleLink> translations(UUID id) {
            return links(translations.getOrDefault(id, List.of())).stream()
                    .limit(MOST_TRANSLATIONS)
                    .toList();
        }

        List<ArticleLink> links(List<UUID> ids) {
            return ids.stream().map(links::get).filter(Objects::nonNull).toList();
        }
    }

    /** The same rows, whose JSON shows the articles around each. */
    public List<ArticleRow> onRows(List<ArticleRow> rows, Audience audience) {
        List<UUID> linked =
                rows.stream().filter(ArticleRow::linked).map(ArticleRow::id).toList();
        Around around = around(linked, List.of(), audience);
        return rows.stream().map(row -> row.linked() ? shown(row, around) : row).toList();
    }

    /** The same articles with links to those around each. */
    public List<PublishedArticle> onArticles(List<PublishedArticle> articles, Audience audience) {
        List<UUID> related = articles.stream()
                .flatMap(article -> article.relations().shown().stream())
                .toList();
        Around around = around(articles.stream().map(PublishedArticle::id).toList(), related, audience);
        return articles.stream().map(article -> shown(article, around)).toList();
    }

    private Around around(Collection<UUID> ids, Collection<UUID> related, Audience audience) {
        if (ids.isEmpty()) {
            return Around.NOTHING;
        }
        Map<UUID, Neighbours> neighbours = relations.neighbours(ids, audience).stream()
                .collect(Collectors.toMap(Neighbours::id, Function.identity()));
        Map<UUID, List<UUID>> translations = relations.translations(ids, audience).stream()
                .collect(Collectors.groupingBy(
                        Translation::id, Collectors.mapping(Translation::other, Collectors.toList())));
        Set<UUID> linked = new LinkedHashSet<>(related);
        neighbours.values().stream()
                .flatMap(one -> Stream.of(one.previous(), one.next()).filter(Objects::nonNull))
                .forEach(linked::add);
        translations.values().forEach(linked::addAll);
        return new Around(neighbours, translations, relations.links(linked, audience));
    }

    private ArticleRow shown(ArticleRow row, Around around) {
        ArticleLink previous = around.previous(row.id());
        ArticleLink next = around.next(row.id());
        List<ArticleLink> translations = around.translations(row.id());
        List<UUID> links = new ArrayList<>();
        Stream.concat(Stream.of(previous, next).filter(Objects::nonNull), translations.stream())
                .map(ArticleLink::id)
                .forEach(links::add);
        if (links.isEmpty()) {
            return row;
        }
        JsonNode article = json.fields(row.listing());
        if (article.get("series") instanceof ObjectNode series) {
            series.set("previous", json.tree(previous));
            series.set("next", json.tree(next));
        }
        ((ObjectNode) article).set("translations", json.tree(translations));
        return row.showing(links, article.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static PublishedArticle shown(PublishedArticle article, Around around) {
        UUID id = article.id();
        Series series = article.series();
        return article.linked(
                series == null ? null : series.between(around.previous(id), around.next(id)),
                around.translations(id),
                around.links(article.relations().shown()));
    }
}
