package org.copydesk.edition.snapshot;

/**
 * A tag in the hierarchy: the section of an article, or what is above its section and tags.
 *
 * @param position of a section among those beside it in the menu, or null
 */
public record PlacedTag(PublishedTag tag, Integer position) {
    public String slug() {
        return tag.slug();
    }

    /** The slug of the tag right above it, or null. */
    public String parent() {
        return tag.parent();
    }

    boolean isSection() {
        return tag.kind().equals(PublishedArticle.Section.KIND);
    }
}
