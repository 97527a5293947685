package org.copydesk.edition;

import java.util.UUID;

/**
 * A caption of the edition, and the article that it stands on.
 *
 * @param rendered the caption's JSON object without the article
 */
public record CaptionRow(UUID id, String rendered, UUID articleId, String articleSlug) {
    public String json() {
        return rendered.substring(0, rendered.length() - 1) + ",\"article\":{\"id\":\"" + articleId + "\",\"slug\":\""
                + articleSlug + "\"}}";
    }
}
