package org.copydesk.article.manuscript;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.copydesk.body.Body;
import org.copydesk.edition.snapshot.Genre;
import org.copydesk.edition.snapshot.Rights;
import org.copydesk.edition.snapshot.Source;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * The text and metadata of an article, apart from its tags, credits and captions. Null where nothing is given.
 *
 * @param bylineLine as printed
 * @param wordCount of the body
 */
@Embeddable
public record Manuscript(
        String language,
        String headline,
        String standfirst,
        String slugline,
        String bylineLine,
        UUID sectionId,
        String dateline,
        Body body,
        int wordCount,
        @JdbcTypeCode(SqlTypes.LONG32VARCHAR) String editorialNote,
        @Embedded
                @AttributeOverride(name = "name", column = @Column(name = "source_name"))
                @AttributeOverride(name = "url", column = @Column(name = "source_url"))
                Source source,
        @Embedded Rights rights,
        Integer urgency,
        @Enumerated(EnumType.STRING) Genre genre,
        String canonicalUrl,
        @Embedded Relations relations) {

    /** The same in a section, or in none. */
    public Manuscript in(UUID newSectionId) {
        return new Manuscript(
                language,
                headline,
                standfirst,
                slugline,
                bylineLine,
                newSectionId,
                dateline,
                body,
                wordCount,
                editorialNote,
                source,
                rights,
                urgency,
                genre,
                canonicalUrl,
                relations);
    }

    /** The same with other relations. */
    public Manuscript with(Relations newRelations) {
        return new Manuscript(
                language,
                headline,
                standfirst,
                slugline,
                bylineLine,
                sectionId,
                dateline,
                body,
                wordCount,
                editorialNote,
                source,
                rights,
                urgency,
                genre,
                canonicalUrl,
                newRelations);
    }

    public Source sourceOrUnknown() {
        return source == null ? Source.UNKNOWN : source;
    }

    public Rights rightsOrUnstated() {
        return rights == null ? Rights.UNSTATED : rights;
    }
}
