package org.copydesk.vocabulary;

/**
 * Selects the terms of a list; null means no condition.
 *
 * @param parent a slug of the tag right above; bylines have none
 * @param text a part of the name, the slug or an alias, in any case
 */
public record TermFilter(Enum<?> kind, String parent, String text) {
    public static final TermFilter ALL = new TermFilter(null, null, null);
}
