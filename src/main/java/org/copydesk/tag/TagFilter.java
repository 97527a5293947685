package org.copydesk.tag;

/**
 * Which tags to list; null means no condition.
 *
 * @param parent a slug of the tag that they stand right below
 * @param text a part of the label, the slug or an alias, in any case
 */
public record TagFilter(TagKind kind, String parent, String text) {
    public static final TagFilter ALL = new TagFilter(null, null, null);
}
