package org.copydesk.edition.snapshot;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;

/** A tag, a section or a byline, by its slug: what published articles are listed under. */
@Embeddable
public record Term(@Enumerated(EnumType.STRING) Type type, String slug) implements Serializable {
    /** What a slug stands for. */
    public enum Type {
        TAG,
        SECTION,
        BYLINE,
        GENRE
    }

    public static Term tag(String slug) {
        return new Term(Type.TAG, slug);
    }

    public static Term section(String slug) {
        return new Term(Type.SECTION, slug);
    }

    public static Term genre(Genre genre) {
        return new Term(Type.GENRE, genre.toString());
    }

    public static Term byline(String slug) {
        return new Term(Type.BYLINE, slug);
    }
}
