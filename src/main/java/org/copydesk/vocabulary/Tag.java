package org.copydesk.vocabulary;

import jakarta.persistence.AssociationOverride;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;

/** A tag of the desk: what a story is about, the section it stands in, or its genre. */
@Entity
@Table(name = "tag")
@BatchSize(size = VocabularyTerm.BATCH_SIZE)
@AttributeOverride(name = "name", column = @Column(name = "label"))
@AssociationOverride(
        name = "slugs",
        joinTable = @JoinTable(name = "tag_slug", joinColumns = @JoinColumn(name = "tag_id")))
@AssociationOverride(
        name = "mergedIds",
        joinTable = @JoinTable(name = "tag_merged", joinColumns = @JoinColumn(name = "tag_id")))
@AssociationOverride(
        name = "aliases",
        joinTable = @JoinTable(name = "tag_alias", joinColumns = @JoinColumn(name = "tag_id")))
class Tag extends VocabularyTerm {
    @Enumerated(EnumType.STRING)
    private TagKind kind;

    private String code;
    private String uri;

    /** Of a section among those beside it in the menu; null behind all others. */
    private Integer position;

    @ManyToOne(fetch = FetchType.LAZY)
    private Tag parent;

    @ElementCollection
    @BatchSize(size = BATCH_SIZE)
    @CollectionTable(name = "tag_label", joinColumns = @JoinColumn(name = "tag_id"))
    @MapKeyColumn(name = "language")
    @Column(name = "label")
    private Map<String, String> labels = new HashMap<>();

    protected Tag() {}

    Tag(UUID id, String slug) {
        super(id, slug);
    }

    /** Takes over what a request says, but for the slug and the parent. */
    void describe(TagRequest description) {
        takeNames(description.label(), description.aliases());
        kind = description.kind();
        code = description.code();
        uri = description.uri();
        position = description.position();
        if (!labels.equals(description.labels())) {
            labels.clear();
            labels.putAll(description.labels());
        }
        refreshSearchText();
    }

    void moveUnder(Tag newParent) {
        parent = newParent;
    }

    boolean isAtOrBelow(Tag top) {
        Set<UUID> seen = new HashSet<>();
        for (Tag at = this; at != null && seen.add(at.id()); at = at.parent) {
            if (at.id().equals(top.id())) {
                return true;
            }
        }
        return false;
    }

    @Override
    Collection<String> translations() {
        return labels.values();
    }

    TagKind kind() {
        return kind;
    }

    String code() {
        return code;
    }

    String uri() {
        return uri;
    }

    Integer position() {
        return position;
    }

    /** The tag right above it, or null at the top. */
    Tag parent() {
        return parent;
    }

    Map<String, String> labels() {
        return labels;
    }
}
