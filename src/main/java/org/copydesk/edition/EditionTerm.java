package org.copydesk.edition;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.copydesk.edition.snapshot.Term;
import org.hibernate.annotations.Immutable;

/** A tag or byline that at least one published article carries. */
@Entity
@Immutable // EditionTermRepository writes them in bulk
@SuppressWarnings("UnusedVariable") // some columns are only for queries
@Table(name = "edition_term")
class EditionTerm {
    @EmbeddedId
    private Term term;

    private String kind;
    private String label;

    private String json;

    /** The slug of the term above; for a section, of the nearest one that is a section. */
    private String parent;

    /** Of a section among those beside it. */
    private Integer position;

    @Column(name = "article_count")
    private long articles;

    protected EditionTerm() {}
}
