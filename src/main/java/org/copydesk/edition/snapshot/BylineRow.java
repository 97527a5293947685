package org.copydesk.edition.snapshot;

/**
 * A byline that published articles are credited to.
 *
 * @param rendered the JSON object of all that is public of it, but for its number of articles
 */
public record BylineRow(String slug, String rendered, long articles) implements TermRow {
    @Override
    public String json() {
        return rendered.substring(0, rendered.length() - 1) + ",\"articleCount\":" + articles + "}";
    }
}
