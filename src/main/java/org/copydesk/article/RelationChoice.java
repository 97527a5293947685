package org.copydesk.article;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.copydesk.article.ArticleRepository.Original;
import org.copydesk.article.manuscript.Relations;
import org.copydesk.article.request.ArticleRequest;
import org.copydesk.article.request.ArticleRequest.SeriesRequest;
import org.copydesk.edition.Edition;
import org.copydesk.platform.Ids;
import org.copydesk.platform.problem.ProblemException;
import org.copydesk.vocabulary.TagKind;
import org.copydesk.vocabulary.TagView;
import org.copydesk.vocabulary.Tags;

/** Resolves the articles and the series that a request names. */
@ApplicationScoped
class RelationChoice {
    private final ArticleRepository articles;
    private final Edition edition;
    private final Tags tags;

    RelationChoice(ArticleRepository articles, Edition edition, Tags tags) {
        this.articles = articles;
        this.edition = edition;
        this.tags = tags;
    }

    /**
     * Resolves the relations of an article. An article that it is related to already may have been deleted since.
     *
     * @param language the article's
     * @throws ProblemException 422 for an article that is unknown, is this one or can't be its original
     */
    Relations of(Article article, String language, ArticleRequest request) {
        Relations present = article.manuscript() == null
                ? Relations.NONE
                : article.manuscript().relations();
        Map<String, UUID> ids = ids(
                Stream.concat(request.related().stream(), Stream.ofNullable(request.translationOf()))
                        .toList(),
                present);
        Set<UUID> related = new LinkedHashSet<>();
        for (int i = 0; i < request.related().size(); i++) {
            related.add(other(article, request.related().get(i), ids, "/related/" + i));
        }
        Integer part = request.series() == null ? null : request.series().part();
        UUID original = request.translationOf() == null
                ? null
                : original(article, language, other(article, request.translationOf(), ids, "/translationOf"));
        return new Relations(List.copyOf(related), request.relatedOff(), part, original);
    }

    private static UUID other(Article article, String name, Map<String, UUID> ids, String pointer) {
        UUID id = ids.get(name);
        if (id == null) {
            throw ProblemException.invalid(
                    pointer, "unknown-article", "There is no article \"" + name + "\"; name one by its id or slug.");
        }
        if (id.equals(article.id())) {
            throw ProblemException.invalid(pointer, "itself", "This is the article itself; name another one.");
        }
        return id;
    }

    /** The articles that there are, or that the article is related to already, by the names given. */
    private Map<String, UUID> ids(List<String> names, Relations present) {
        Map<String, UUID> ids = new HashMap<>();
        if (names.isEmpty()) {
            return ids;
        }
        List<String> slugs =
                names.stream().filter(name -> Ids.parse(name).isEmpty()).toList();
        ids.putAll(edition.slugOwners(slugs));
        ids.putAll(articles.slugOwners(slugs));
        Map<UUID, String> named = new HashMap<>();
        names.forEach(name -> Ids.parse(name).ifPresent(id -> named.put(id, name)));
        Set<UUID> known = existing(named.keySet());
        known.addAll(present.related());
        known.add(present.translationOf());
        names.forEach(name -> Ids.parse(name).filter(known::contains).ifPresent(id -> ids.put(name, id)));
        return ids;
    }

    /** Those of some articles that the desk has. */
    Set<UUID> existing(Set<UUID> ids) {
        return articles.originals(ids).stream().map(Original::id).collect(Collectors.toSet());
    }

    /** The original of a text: the named article, or what that is a translation of. */
    private UUID original(Article article, String language, UUID named) {
        Optional<Original> found = articles.originals(Set.of(named)).stream().findFirst();
        if (found.isPresent() && found.get().language().equals(language)) {
            throw ProblemException.invalid(
                    "/translationOf",
                    "same-language",
                    "The other article is in the language " + language + " as well; set the translation's language.");
        }
        UUID original = found.map(Original::original).orElse(named);
        if (original.equals(article.id()) || articles.hasTranslations(article.id())) {
            throw ProblemException.invalid(
                    "/translationOf",
                    "is-original",
                    "Other articles are translations of this one; make them translations of the other article first.");
        }
        return original;
    }

    /**
     * Resolves the tags of an article: those named, and the tag of its series before any other series.
     *
     * @throws ProblemException 422 if the series is no tag of the kind series
     */
    List<UUID> tagged(List<TagView> named, SeriesRequest series) {
        List<TagView> all = new ArrayList<>(named);
        if (series != null) {
            TagView chosen =
                    tags.named(List.of(series.slug()), i -> "/series/slug").get(0);
            if (chosen.kind() != TagKind.SERIES) {
                throw ProblemException.invalid(
                        "/series/slug",
                        "not-a-series",
                        "The tag \"" + chosen.slug() + "\" is of the kind " + chosen.kind()
                                + "; name a tag of the kind series.");
            }
            TagView first = named.stream()
                    .filter(tag -> tag.kind() == TagKind.SERIES)
                    .findFirst()
                    .orElse(null);
            int place = first == null ? all.size() : all.indexOf(first);
            all.add(place, chosen);
        }
        return all.stream().map(TagView::id).distinct().toList();
    }
}
