package org.copydesk.feed.ninjs;

import org.copydesk.edition.snapshot.PublishedCaption;
import org.copydesk.edition.snapshot.PublishedImage;
import org.copydesk.edition.snapshot.PublishedImage.Description;
import org.copydesk.edition.snapshot.PublishedImage.Rendition;
import org.copydesk.feed.story.JsonObject;
import org.copydesk.feed.story.Picture;
import org.copydesk.feed.story.Publication;

/** Writes pictures as objects of ninjs 1. */
final class Picture1 {
    private Picture1() {}

    /** A caption among the associations of a story, with its picture if it has one. */
    static JsonObject association(PublishedCaption caption) {
        JsonObject json =
                new JsonObject().with("uri", Publication.idOf(caption.id())).with("type", "picture");
        if (caption.image() != null) {
            json.with("headline", caption.image().description().headline());
        }
        json.with("description_caption", caption.text())
                .with("description_alt", caption.alt())
                .with("byline", caption.credit());
        return caption.image() == null
                ? json
                : picture(json, caption.image())
                        .with(
                                "altids",
                                new JsonObject()
                                        .with(
                                                "image",
                                                Publication.idOf(caption.image().id())));
    }

    /** Adds what holds for the picture wherever it stands. */
    static JsonObject picture(JsonObject json, PublishedImage image) {
        Description said = image.description();
        return json.with("copyrightnotice", said.copyrightNotice())
                .with("usageterms", said.usageTerms())
                .with("rightsinfo", new JsonObject().with("linkedrights", Ninjs.license(image)))
                .with("digitalsourcetype", new JsonObject().with("uri", Picture.sourceType(image)))
                .with("contentcreated", said.takenAt())
                .with("located", said.place())
                .with("subject", PictureLists.keywords(said))
                .with("infosource", PictureLists.parties(said, "rel"))
                .with("renditions", renditions(image));
    }

    private static JsonObject renditions(PublishedImage image) {
        JsonObject renditions = new JsonObject().with("original", rendition(image.widest()));
        image.renditions().forEach(file -> renditions.with(Ninjs.nameOf(file), rendition(file)));
        return renditions;
    }

    private static JsonObject rendition(Rendition file) {
        return new JsonObject()
                .with("href", file.url())
                .with("mimetype", file.mediaType())
                .with("width", file.width())
                .with("height", file.height())
                .with("sizeinbytes", file.bytes() > 0 ? file.bytes() : null);
    }
}
