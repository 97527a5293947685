package org.copydesk.feed.ninjs;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.edition.snapshot.PublishedCaption;
import org.copydesk.edition.snapshot.PublishedImage;
import org.copydesk.edition.snapshot.PublishedImage.Description;
import org.copydesk.edition.snapshot.PublishedImage.Rendition;
import org.copydesk.feed.story.JsonObject;
import org.copydesk.feed.story.Picture;
import org.copydesk.feed.story.Publication;

/** Writes pictures as objects of ninjs 3. */
final class Picture3 {
    private Picture3() {}

    /** A caption among the associations of a story, with its picture if it has one. */
    static JsonObject association(PublishedCaption caption) {
        JsonObject json = new JsonObject()
                .with("name", Ninjs.nameOf(caption))
                .with("rel", caption.role())
                .with("uri", Publication.idOf(caption.id()))
                .with("type", "picture");
        if (caption.image() != null) {
            json.with("headlines", headlines(caption.image()));
        }
        json.with("descriptions", descriptions(caption.text(), caption.alt())).with("by", caption.credit());
        return caption.image() == null
                ? json
                : picture(json, caption.image())
                        .with(
                                "altIds",
                                List.of(new JsonObject()
                                        .with("role", "image")
                                        .with(
                                                "value",
                                                Publication.idOf(caption.image().id()))));
    }

    static List<JsonObject> headlines(PublishedImage image) {
        return List.of(Ninjs3.words("main", "text/plain", image.description().headline()));
    }

    static List<JsonObject> descriptions(String caption, String alt) {
        return List.of(Ninjs3.words("caption", "text/plain", caption), Ninjs3.words("alt", "text/plain", alt));
    }

    /** Adds what holds for the picture wherever it stands. */
    static JsonObject picture(JsonObject json, PublishedImage image) {
        Description said = image.description();
        return json.with("copyrightNotice", said.copyrightNotice())
                .with("usageTerms", said.usageTerms())
                .with("rightsInfo", new JsonObject().with("linkedRights", Ninjs.license(image)))
                .with("digitalSourceType", new JsonObject().with("uri", Picture.sourceType(image)))
                .with("contentCreated", said.takenAt())
                .with("located", said.place())
                .with("subjects", PictureLists.keywords(said))
                .with("infoSources", PictureLists.parties(said, "role"))
                .with("renditions", renditions(image));
    }

    private static List<JsonObject> renditions(PublishedImage image) {
        List<JsonObject> renditions = new ArrayList<>();
        renditions.add(rendition("original", image.widest()));
        image.renditions().forEach(file -> renditions.add(rendition(Ninjs.nameOf(file), file)));
        return renditions;
    }

    private static JsonObject rendition(String name, Rendition file) {
        return new JsonObject()
                .with("name", name)
                .with("href", file.url())
                .with("contentType", file.mediaType())
                .with("width", file.width())
                .with("height", file.height())
                .with("sizeInBytes", file.bytes() > 0 ? file.bytes() : null);
    }
}
