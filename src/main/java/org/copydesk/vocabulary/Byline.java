package org.copydesk.vocabulary;

import jakarta.persistence.AssociationOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;

/** A byline of the desk: a person, an agency or a desk that stories are credited to. */
@Entity
@Table(name = "byline")
@AssociationOverride(
        name = "slugs",
        joinTable = @JoinTable(name = "byline_slug", joinColumns = @JoinColumn(name = "byline_id")))
@AssociationOverride(
        name = "mergedIds",
        joinTable = @JoinTable(name = "byline_merged", joinColumns = @JoinColumn(name = "byline_id")))
@AssociationOverride(
        name = "aliases",
        joinTable = @JoinTable(name = "byline_alias", joinColumns = @JoinColumn(name = "byline_id")))
class Byline extends VocabularyTerm {
    @Enumerated(EnumType.STRING)
    private BylineKind kind;

    @Column(name = "usual_role")
    private String role;

    private String affiliation;
    private String bio;
    private String email;

    @ElementCollection
    @BatchSize(size = BATCH_SIZE)
    @CollectionTable(name = "byline_link", joinColumns = @JoinColumn(name = "byline_id"))
    @OrderColumn(name = "position")
    @Column(name = "url")
    private List<String> links = new ArrayList<>();

    protected Byline() {}

    Byline(UUID id, String slug) {
        super(id, slug);
    }

    void describe(BylineRequest description) {
        takeNames(description.name(), description.aliases());
        kind = description.kind();
        role = description.role();
        affiliation = description.affiliation();
        bio = description.bio();
        email = description.email();
        replace(links, description.links());
        refreshSearchText();
    }

    BylineKind kind() {
        return kind;
    }

    String role() {
        return role;
    }

    String affiliation() {
        return affiliation;
    }

    String bio() {
        return bio;
    }

    String email() {
        return email;
    }

    List<String> links() {
        return links;
    }
}
