package org.copydesk.edition.audience;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.copydesk.edition.snapshot.PublishedArticle;
import org.copydesk.edition.snapshot.PublishedByline;
import org.copydesk.edition.snapshot.PublishedTag;

/**
 * The properties of an article that an {@link Audience} decides by.
 *
 * @param tags slugs
 * @param section a slug, or null
 * @param bylines slugs
 * @param source the source's name, or null
 */
public record ArticleTraits(
        Set<String> tags, String section, Set<String> bylines, String language, String source, boolean syndicatable) {

    /**
     * The traits of an article in its public JSON. They are read from the very text that is handed out, so that the two
     * can't be of different versions.
     */
    public static ArticleTraits of(JsonNode article) {
        return new ArticleTraits(
                slugs(article.path("tags")),
                article.path("section").path("slug").textValue(),
                slugs(article.path("bylines")),
                article.path("language").textValue(),
                article.path("source").path("name").textValue(),
                article.path("rights").path("syndicatable").asBoolean(true));
    }

    /** The traits of an article that is at hand as a whole. */
    public static ArticleTraits of(PublishedArticle article) {
        return new ArticleTraits(
                article.tags().stream().map(PublishedTag::slug).collect(Collectors.toCollection(LinkedHashSet::new)),
                article.section() == null ? null : article.section().slug(),
                article.bylines().stream()
                        .map(PublishedByline::slug)
                        .collect(Collectors.toCollection(LinkedHashSet::new)),
                article.language(),
                article.source() == null ? null : article.source().name(),
                article.rights() == null
                        || !Boolean.FALSE.equals(article.rights().syndicatable()));
    }

    private static Set<String> slugs(JsonNode terms) {
        Set<String> slugs = new LinkedHashSet<>();
        terms.forEach(term -> slugs.add(term.path("slug").textValue()));
        return slugs;
    }

    /** Tags, section and bylines in one text, each between spaces: {@code tag-<slug>} and the like. */
    public String terms() {
        return Stream.of(
                        tags.stream().map(slug -> "tag-" + slug),
                        Stream.ofNullable(section).map(slug -> "section-" + slug),
                        bylines.stream().map(slug -> "byline-" + slug))
                .flatMap(Function.identity())
                .collect(Collectors.joining(" ", " ", " "));
    }

    /** @param terms as a tombstone keeps them: {@code tag-<slug>}, {@code section-<slug>} and {@code byline-<slug>} */
    public static ArticleTraits ofTerms(String terms, String language, String source, boolean syndicatable) {
        Set<String> tags = new LinkedHashSet<>();
        Set<String> bylines = new LinkedHashSet<>();
        String section = null;
        for (String term : terms.strip().split(" ", -1)) {
            String slug = term.substring(term.indexOf('-') + 1);
            if (term.startsWith("tag-")) {
                tags.add(slug);
            } else if (term.startsWith("byline-")) {
                bylines.add(slug);
            } else if (term.startsWith("section-")) {
                section = slug;
            }
        }
        return new ArticleTraits(tags, section, bylines, language, source, syndicatable);
    }
}
