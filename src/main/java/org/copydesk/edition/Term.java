package org.copydesk.edition;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;

/** What published articles are listed under: a tag or a byline, by its slug. */
@Embeddable
record Term(@Enumerated(EnumType.STRING) Type type, String slug) implements Serializable {
    /** The two vocabularies. */
    enum Type {
        TAG,
        BYLINE
    }

    static Term tag(String slug) {
        return new Term(Type.TAG, slug);
    }

    static Term byline(String slug) {
        return new Term(Type.BYLINE, slug);
    }

    /** What its former slugs are kept as. */
    FormerTerm.Type formerType() {
        return type == Type.TAG ? FormerTerm.Type.TAG : FormerTerm.Type.BYLINE;
    }
}
