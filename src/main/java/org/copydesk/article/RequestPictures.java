package org.copydesk.article;

import jakarta.enterprise.context.RequestScoped;
import org.copydesk.article.manuscript.BodyPictures;

/** Carries the pictures that the current request's body names. */
@RequestScoped
class RequestPictures {
    private BodyPictures found = BodyPictures.NONE;

    void take(BodyPictures pictures) {
        found = pictures;
    }

    BodyPictures found() {
        return found;
    }
}
