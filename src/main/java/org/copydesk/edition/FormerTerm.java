package org.copydesk.edition;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.copydesk.edition.snapshot.FormerSlug;
import org.copydesk.edition.snapshot.Term;

/**
 * Redirects a former slug of a tag, section or byline to its present one. The redirect applies only while the edition shows no
 * term under the former slug.
 */
@Entity
@SuppressWarnings("UnusedVariable") // only queries read it
@Table(name = "edition_former_term")
class FormerTerm {
    @EmbeddedId
    private Term former;

    private String presentSlug;

    protected FormerTerm() {}

    FormerTerm(Term former, String presentSlug) {
        this.former = former;
        this.presentSlug = presentSlug;
    }

    /** The term that a former slug stood for. */
    static Term term(FormerSlug former) {
        return new Term(Term.Type.valueOf(former.of().name()), former.slug());
    }

    String presentSlug() {
        return presentSlug;
    }

    FormerSlug view() {
        return new FormerSlug(FormerSlug.Kind.valueOf(former.type().name()), former.slug(), presentSlug);
    }

    /**
     * An HQL expression of the slug to filter by where a reader asks for the slug in a parameter.
     *
     * @param parameter such as {@code :slug}
     */
    static String presentSlug(Term.Type type, String parameter) {
        return "coalesce((select f.presentSlug from FormerTerm f where f.former.type = '" + type
                + "' and f.former.slug = " + parameter + " and not exists (" + shown(type, parameter) + ")), "
                + parameter + ")";
    }

    /** An HQL subquery that finds something if the edition shows the slug. */
    static String shown(Term.Type type, String slug) {
        return "select 1 from EditionTerm e where e.term.type = '" + type + "' and e.term.slug = " + slug;
    }
}
