package org.copydesk.feed.ninjs;

import jakarta.inject.Singleton;
import org.copydesk.edition.snapshot.PublishedImage;
import org.copydesk.feed.story.JsonObject;
import org.copydesk.feed.story.Picture;

/** Renders a picture as an object of the latest ninjs. */
@Singleton
public class PictureNinjs {
    private final Ninjs32 latest;

    PictureNinjs(Ninjs32 latest) {
        this.latest = latest;
    }

    public String mediaType() {
        return latest.mediaType();
    }

    public String render(Picture picture) {
        PublishedImage image = picture.image();
        JsonObject json = new JsonObject()
                .with("uri", picture.id())
                .with("type", "picture")
                .with("version", Long.toString(picture.version()))
                .with("versionCreated", picture.modified())
                .with("pubStatus", "usable")
                .with("headlines", Picture3.headlines(image))
                .with(
                        "descriptions",
                        Picture3.descriptions(
                                image.description().caption(),
                                image.description().alt()))
                .with("by", image.description().credit());
        return Picture3.picture(json, image).with("standard", latest.standard()).toString();
    }
}
