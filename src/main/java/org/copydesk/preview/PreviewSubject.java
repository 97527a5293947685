package org.copydesk.preview;

import java.util.UUID;

/** What a preview shows: an article or a front; the other one is null. */
record PreviewSubject(UUID articleId, String front) {
    static PreviewSubject article(UUID id) {
        return new PreviewSubject(id, null);
    }

    static PreviewSubject front(String slug) {
        return new PreviewSubject(null, slug);
    }

    boolean isArticle() {
        return articleId != null;
    }
}
