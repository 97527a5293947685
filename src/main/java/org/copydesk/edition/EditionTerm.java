package org.copydesk.edition;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.DynamicUpdate;

/** A tag or byline that at least one published article carries. */
@Entity
@DynamicUpdate // nearly always, it is only the number of articles that changes
@SuppressWarnings("UnusedVariable") // some columns are only for queries
@Table(name = "edition_term")
class EditionTerm {
    @EmbeddedId
    private Term term;

    private String kind;
    private String label;

    private String json;

    @Column(name = "article_count")
    private long articles;

    protected EditionTerm() {}

    EditionTerm(Term term) {
        this.term = term;
    }

    void describe(String newKind, String newLabel, String newJson) {
        kind = newKind;
        label = newLabel;
        json = newJson;
    }

    void gainArticle() {
        articles++;
    }

    /** Whether any article is left. */
    boolean loseArticle() {
        articles--;
        return articles > 0;
    }
}
