package org.copydesk.feed.schemaorg;

import java.util.Optional;
import java.util.stream.Stream;
import org.copydesk.edition.snapshot.PublishedCaption;
import org.copydesk.edition.snapshot.PublishedImage;
import org.copydesk.edition.snapshot.PublishedImage.Description;
import org.copydesk.edition.snapshot.PublishedImage.Rendition;
import org.copydesk.feed.story.Addresses;
import org.copydesk.feed.story.JsonObject;
import org.copydesk.feed.story.Publication;
import org.copydesk.feed.story.Story;

/**
 * Writes pictures as ImageObjects: the whole picture and its crops in 16:9, 4:3 and 1:1, each with its licence and credit, as
 * search engines ask for (Google Search Central, article and image-metadata structured data).
 */
final class ImageObjects {
    private ImageObjects() {}

    static Stream<JsonObject> of(PublishedCaption caption, Publication publication) {
        PublishedImage image = caption.image();
        JsonObject whole = object(caption, image.widest(), publication)
                .with("@id", Publication.idOf(caption.id()))
                .with("representativeOfPage", Story.isLead(caption))
                .with("position", caption.position());
        Stream<JsonObject> crops = Stream.of("16x9", "4x3", "1x1")
                .map(image::crop)
                .flatMap(Optional::stream)
                .map(crop -> object(caption, crop, publication));
        return Stream.concat(Stream.of(whole), crops);
    }

    private static JsonObject object(PublishedCaption caption, Rendition file, Publication publication) {
        Description said = caption.image().description();
        Optional<String> terms = Addresses.uri(said.webStatement());
        return words(new JsonObject().with("@type", "ImageObject"), "caption", caption)
                .with("url", file.url())
                .with("contentUrl", file.url())
                .with("width", file.width())
                .with("height", file.height())
                .with("encodingFormat", file.mediaType())
                .with("contentSize", file.bytes() > 0 ? String.valueOf(file.bytes()) : null)
                .with("name", said.headline())
                .with("creator", party(said.creator()))
                .with("copyrightNotice", said.copyrightNotice())
                .with("license", terms.orElse(null))
                .with("acquireLicensePage", terms.orElse(publication.policyUrl()))
                .with("dateCreated", said.takenAt());
    }

    private static JsonObject party(String name) {
        return name == null || name.isEmpty()
                ? null
                : new JsonObject().with("@type", "Person").with("name", name);
    }

    /** A caption as a thing of its own. */
    static JsonObject words(String type, String property, PublishedCaption caption) {
        JsonObject thing = new JsonObject().with("@type", type).with("@id", Publication.idOf(caption.id()));
        return words(thing, property, caption).with("position", caption.position());
    }

    private static JsonObject words(JsonObject thing, String property, PublishedCaption caption) {
        return thing.with(property, caption.text())
                .with("creditText", caption.credit())
                .with("description", caption.alt());
    }
}
