package org.copydesk.feed.syndication;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.copydesk.edition.snapshot.PublishedArticle;
import org.copydesk.edition.snapshot.PublishedCaption;
import org.copydesk.edition.snapshot.PublishedImage;
import org.copydesk.edition.snapshot.PublishedImage.Rendition;
import org.copydesk.edition.snapshot.PublishedTag;
import org.copydesk.edition.snapshot.Rights;
import org.copydesk.feed.story.Addresses;
import org.copydesk.feed.story.JsonObject;
import org.copydesk.feed.story.MiningTerms;
import org.copydesk.feed.story.Publication;
import org.copydesk.feed.story.Story;

/** Writes {@code _copydesk}, the extension of JSON Feed that holds what it has no place for. */
final class JsonFeedExtension {
    private JsonFeedExtension() {}

    static JsonObject of(Story story) {
        PublishedArticle article = story.article();
        return new JsonObject()
                .with("about", story.publication().address("/docs"))
                .with("version", article.version())
                .with("slug", article.slug())
                .with("slugline", article.slugline())
                .with("byline", article.byline())
                .with(
                        "section",
                        article.section() == null ? null : article.section().slug())
                .with("dateline", article.dateline())
                .with("word_count", article.wordCount())
                .with("urgency", article.urgency())
                .with("genre", Objects.toString(article.genre(), null))
                .with(
                        "tags",
                        story.terms().stream()
                                .map(tag -> term(tag, story.publication()))
                                .toList())
                .with(
                        "captions",
                        story.captions().stream()
                                .map(JsonFeedExtension::caption)
                                .toList())
                .with(
                        "series",
                        article.series() == null
                                ? null
                                : new JsonObject()
                                        .with("slug", article.series().slug())
                                        .with("part", article.series().part()))
                .with(
                        "translations",
                        story.translations().stream()
                                .map(other -> new JsonObject()
                                        .with("id", Publication.idOf(other.id()))
                                        .with("url", story.link(other))
                                        .with("language", other.language())
                                        .with("title", other.headline()))
                                .toList())
                .with("corrections", corrections(article))
                .with("rights", rights(story))
                .with(
                        "source",
                        article.source() == null ? null : article.source().name());
    }

    private static JsonObject term(PublishedTag tag, Publication publication) {
        return new JsonObject()
                .with("slug", tag.slug())
                .with("label", tag.label())
                .with("kind", tag.kind())
                .with("uri", Addresses.uri(tag.uri()).orElse(publication.tagAddress(tag.slug())))
                .with("code", tag.code())
                .withTexts("labels", tag.labels() == null ? Map.of() : tag.labels())
                .with("url", publication.readerPageOf(tag).orElse(null));
    }

    private static JsonObject caption(PublishedCaption caption) {
        JsonObject json = new JsonObject()
                .with("id", Publication.idOf(caption.id()))
                .with("role", caption.role())
                .with("text", caption.text())
                .with("alt", caption.alt())
                .with("credit", caption.credit());
        return caption.image() == null ? json : picture(json, caption.image());
    }

    private static JsonObject picture(JsonObject caption, PublishedImage image) {
        return caption.with("url", image.widest().url())
                .with("creator", image.description().creator())
                .with("copyright_notice", image.description().copyrightNotice())
                .with("usage_terms", image.description().usageTerms())
                .with("license", image.description().webStatement())
                .with(
                        "renditions",
                        image.renditions().stream()
                                .map(file -> file(file)
                                        .with("name", file.name())
                                        .with("width", file.width())
                                        .with("height", file.height()))
                                .toList());
    }

    private static List<JsonObject> corrections(PublishedArticle article) {
        return article.corrections().stream()
                .map(correction -> new JsonObject()
                        .with("at", correction.at())
                        .with("version", correction.version())
                        .with("note", correction.note()))
                .toList();
    }

    private static JsonObject rights(Story story) {
        Rights rights = story.rights();
        JsonObject json = new JsonObject()
                .with("copyright_holder", rights.copyrightHolder())
                .with("copyright_notice", rights.copyrightNotice())
                .with("usage_terms", rights.usageTerms())
                .with("policy", story.publication().policyUrl())
                .with(
                        "data_mining",
                        story.miningTerms().map(MiningTerms::plusUri).orElse(null));
        return story.miningTerms().isPresent() ? json.with("license", story.address("rsl")) : json;
    }

    /** An attachment needs a type: one that is not known is that of any bytes. */
    static JsonObject file(Rendition file) {
        return new JsonObject()
                .with("url", file.url())
                .with("mime_type", Objects.requireNonNullElse(file.mediaType(), "application/octet-stream"))
                .with("size_in_bytes", file.bytes() > 0 ? file.bytes() : null);
    }
}
