package org.copydesk.feed.ninjs;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.copydesk.edition.snapshot.PublishedByline;
import org.copydesk.edition.snapshot.PublishedCaption;
import org.copydesk.edition.snapshot.PublishedImage;
import org.copydesk.edition.snapshot.PublishedImage.Rendition;
import org.copydesk.edition.snapshot.WithdrawnArticle;
import org.copydesk.feed.rights.Rsl;
import org.copydesk.feed.story.Addresses;
import org.copydesk.feed.story.ArticleFormat;
import org.copydesk.feed.story.JsonObject;
import org.copydesk.feed.story.Notices;
import org.copydesk.feed.story.Publication;
import org.copydesk.feed.story.Story;
import org.copydesk.platform.contract.Renders;

/** What the generations of ninjs have in common. */
@Renders(
        as = "ninjs",
        in = {"application/ninjs+json", "application/vnd.iptc.ninjs+json"})
abstract class Ninjs implements ArticleFormat {
    @Override
    public boolean tellsOfEmbargo() {
        return true;
    }

    private final String version;

    Ninjs(String version) {
        this.version = version;
    }

    @Override
    public String title() {
        return "ninjs " + version + ", the IPTC's news in JSON";
    }

    @Override
    public Optional<String> version() {
        return Optional.of(version);
    }

    @Override
    public String render(Story story) {
        return json(story).toString();
    }

    @Override
    public Optional<String> renderWithdrawn(WithdrawnArticle article, Publication publication) {
        return Optional.of(json(article, publication).toString());
    }

    abstract JsonObject json(Story story);

    abstract JsonObject json(WithdrawnArticle article, Publication publication);

    JsonObject standard() {
        return new JsonObject()
                .with("name", "ninjs")
                .with("version", version)
                .with("schema", "http://www.iptc.org/std/ninjs/ninjs-schema_" + version + ".json#");
    }

    /** The notes of corrections for the editors who receive the article, or null. */
    static String noteOf(Story story) {
        return story.article().corrections().isEmpty()
                ? null
                : story.correctionsLatestFirst().stream().map(Notices::of).collect(Collectors.joining("\n"));
    }

    static int charCount(String text) {
        return text.codePointCount(0, text.length());
    }

    static String profile(Story story) {
        return story.pictures().isEmpty() ? "text-only" : "text-photo";
    }

    /** The licence for machines, as a document in a string. */
    static String encodedRights(Story story) {
        return story.miningTerms().map(mining -> Rsl.inside(mining, story)).orElse(null);
    }

    /** The name of a caption among the associations. */
    static String nameOf(PublishedCaption caption) {
        return caption.role() + "_" + caption.position();
    }

    /** The name of a file among the renditions, where each has one of its own. */
    static String nameOf(Rendition file) {
        return file.comesAsWebp() ? file.name() + "_webp" : file.name();
    }

    /** The address of a picture's licence, or null. */
    static String license(PublishedImage image) {
        return Addresses.uri(image.description().webStatement()).orElse(null);
    }

    /** Who a byline is, where it belongs and is to be found; its e-mail address is private. */
    static List<JsonObject> contacts(PublishedByline byline) {
        Stream<JsonObject> words =
                Stream.of(contact("affiliation", byline.affiliation()), contact("bio", byline.bio()));
        Stream<JsonObject> links =
                Stream.ofNullable(byline.links()).flatMap(List::stream).map(link -> contact("web", link));
        return Stream.concat(words, links).filter(contact -> !contact.isEmpty()).toList();
    }

    private static JsonObject contact(String type, String value) {
        return value == null || value.isEmpty()
                ? new JsonObject()
                : new JsonObject().with("type", type).with("value", value);
    }
}
