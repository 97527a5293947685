package org.copydesk.edition.menu;

/**
 * A section that published articles stand in, or in one below it.
 *
 * @param parent the slug of the nearest section above, or null
 * @param position among the sections beside it, or null
 * @param rendered its slug, label and labels as a JSON object
 * @param articles the number of articles in it or below it
 */
public record SectionRow(String slug, String label, String parent, Integer position, String rendered, long articles) {
    SectionRow with(long newArticles) {
        return new SectionRow(slug, label, parent, position, rendered, newArticles);
    }
}
