package org.copydesk.edition;

/**
 * A tag or byline of the edition.
 *
 * @param rendered the JSON object of all that is public of it, but for its number of articles
 */
public record TermRow(String slug, String rendered, long articles) {
    public String json() {
        return rendered.substring(0, rendered.length() - 1) + ",\"articleCount\":" + articles + "}";
    }
}
