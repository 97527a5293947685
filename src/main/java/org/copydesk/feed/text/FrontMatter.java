package org.copydesk.feed.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.copydesk.edition.snapshot.PublishedArticle;
import org.copydesk.edition.snapshot.PublishedByline;
import org.copydesk.edition.snapshot.PublishedCaption;
import org.copydesk.edition.snapshot.PublishedTag;
import org.copydesk.edition.snapshot.Rights;
import org.copydesk.feed.story.JsonObject;
import org.copydesk.feed.story.MiningTerms;
import org.copydesk.feed.story.Story;

/**
 * Writes the metadata of a story as YAML front matter: a key a line, each with a value in JSON, which is YAML as well.
 */
final class FrontMatter {
    /** What YAML takes for line breaks, or for unprintable, where JSON has no objection. */
    private static final Pattern SPECIAL = Pattern.compile("[\\x7F-\\x9F\\u2028\\u2029\\uFEFF\\uFFFE\\uFFFF]");

    private FrontMatter() {}

    static String of(Story story) {
        return fields(story).toNode().properties().stream()
                .map(FrontMatter::line)
                .collect(Collectors.joining("\n", "---\n", "\n---\n"));
    }

    private static String line(Map.Entry<String, JsonNode> field) {
        String json = JsonObject.write(field.getValue());
        return field.getKey() + ": "
                + SPECIAL.matcher(json)
                        .replaceAll(found ->
                                String.format("\\\\u%04x", (int) found.group().charAt(0)));
    }

    private static JsonObject fields(Story story) {
        PublishedArticle article = story.article();
        JsonObject fields = new JsonObject()
                .with("id", article.id().toString())
                .with("version", article.version())
                .with("title", article.headline())
                .with("description", article.standfirst())
                .with("slug", article.slug())
                .with("url", story.link())
                .with("language", article.language())
                .with("slugline", article.slugline())
                .with("byline", article.byline())
                .with(
                        "authors",
                        article.bylines().stream().map(FrontMatter::author).toList())
                .with("tags", article.tags().stream().map(FrontMatter::tag).toList())
                .with("dateline", article.dateline())
                .with("date", article.publishedAt())
                .with("updated", article.updatedAt())
                .with("wordCount", article.wordCount())
                .with("urgency", article.urgency())
                .with("genre", Objects.toString(article.genre(), null))
                .with(
                        "captions",
                        article.captions().stream().map(FrontMatter::caption).toList())
                .with(
                        "corrections",
                        article.corrections().stream()
                                .map(correction -> new JsonObject()
                                        .with("at", correction.at())
                                        .with("version", correction.version())
                                        .with("note", correction.note()))
                                .toList())
                .with("rights", rights(story));
        if (article.section() != null) {
            fields.with("section", tag(article.section().asTag()));
        }
        if (article.source() != null) {
            fields.with(
                    "source",
                    new JsonObject()
                            .with("name", article.source().name())
                            .with("url", article.source().url()));
        }
        return fields;
    }

    private static JsonObject author(PublishedByline byline) {
        return new JsonObject()
                .with("slug", byline.slug())
                .with("name", byline.name())
                .with("kind", byline.kind())
                .with("role", byline.role())
                .with("affiliation", byline.affiliation())
                .with("bio", byline.bio())
                .withTexts("links", byline.links() == null ? List.of() : byline.links());
    }

    private static JsonObject tag(PublishedTag tag) {
        return new JsonObject()
                .with("slug", tag.slug())
                .with("label", tag.label())
                .with("kind", tag.kind())
                .with("uri", tag.uri())
                .with("code", tag.code())
                .withTexts("labels", tag.labels() == null ? Map.of() : tag.labels());
    }

    private static JsonObject caption(PublishedCaption caption) {
        return new JsonObject()
                .with("role", caption.role())
                .with("text", caption.text())
                .with("alt", caption.alt())
                .with("credit", caption.credit())
                .with(
                        "url",
                        caption.picture() == null ? null : caption.picture().url());
    }

    private static JsonObject rights(Story story) {
        Rights rights = story.rights();
        return new JsonObject()
                .with("copyrightHolder", rights.copyrightHolder())
                .with("copyrightNotice", rights.copyrightNotice())
                .with("usageTerms", rights.usageTerms())
                .with("policy", story.publication().policyUrl())
                .with(
                        "dataMining",
                        story.miningTerms().map(MiningTerms::plusUri).orElse(null));
    }
}
