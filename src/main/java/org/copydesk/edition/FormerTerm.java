package org.copydesk.edition;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.Serializable;

/**
 * A slug under which the edition once showed a tag, section or byline, and the one that it has now. It counts only once
 * the edition shows nothing under the former slug any more.
 */
@Entity
@SuppressWarnings("UnusedVariable") // only queries read it
@Table(name = "edition_former_term")
class FormerTerm {
    /** What a slug stands for. */
    enum Type {
        TAG,
        SECTION,
        BYLINE
    }

    /** The former slug. */
    @Embeddable
    record Key(@Enumerated(EnumType.STRING) Type type, String slug) implements Serializable {}

    @EmbeddedId
    private Key key;

    private String presentSlug;

    protected FormerTerm() {}

    FormerTerm(Key key, String presentSlug) {
        this.key = key;
        this.presentSlug = presentSlug;
    }

    String presentSlug() {
        return presentSlug;
    }

    FormerSlug view() {
        return new FormerSlug(FormerSlug.Kind.valueOf(key.type().name()), key.slug(), presentSlug);
    }

    /**
     * An HQL expression of the slug to filter by where a reader asks for the slug in a parameter.
     *
     * @param parameter such as {@code :slug}
     */
    static String presentSlug(Type type, String parameter) {
        return "coalesce((select f.presentSlug from FormerTerm f where f.key.type = '" + type + "' and f.key.slug = "
                + parameter + " and not exists (" + shown(type, parameter) + ")), " + parameter + ")";
    }

    /** An HQL subquery that finds something if the edition shows the slug. */
    static String shown(Type type, String slug) {
        return "select 1 from EditionTerm e where e.term.type = '" + type + "' and e.term.slug = " + slug;
    }
}
