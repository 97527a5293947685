package org.copydesk.article.picture;

import jakarta.enterprise.context.RequestScoped;
import org.copydesk.article.manuscript.BodyPictures;

/** Carries the pictures that the current request's body names. */
@RequestScoped
public class RequestPictures {
    private BodyPictures found = BodyPictures.NONE;

    void take(BodyPictures pictures) {
        found = pictures;
    }

    /** None before they were looked for. */
    public BodyPictures found() {
        return found;
    }
}
