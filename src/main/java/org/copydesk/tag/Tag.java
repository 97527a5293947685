package org.copydesk.tag;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.copydesk.platform.web.ETag;

/** A tag of the desk's vocabulary. */
@Entity
@Table(name = "tag")
class Tag {
    @Id
    private UUID id;

    @Version
    private long lockVersion;

    private String slug;
    private String label;

    @Enumerated(EnumType.STRING)
    private TagKind kind;

    private String code;
    private String uri;
    private UUID parentId;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "tag_label", joinColumns = @JoinColumn(name = "tag_id"))
    @MapKeyColumn(name = "language")
    @Column(name = "label")
    private Map<String, String> labels = new HashMap<>();

    protected Tag() {}

    Tag(UUID id, String slug) {
        this.id = id;
        this.slug = slug;
    }

    void describe(String newLabel, TagKind newKind, String newCode, String newUri, Map<String, String> newLabels) {
        label = newLabel;
        kind = newKind;
        code = newCode;
        uri = newUri;
        labels.clear();
        labels.putAll(newLabels);
    }

    void moveUnder(UUID newParentId) {
        parentId = newParentId;
    }

    UUID id() {
        return id;
    }

    ETag etag() {
        return ETag.ofVersion(lockVersion);
    }

    String slug() {
        return slug;
    }

    String label() {
        return label;
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

    UUID parentId() {
        return parentId;
    }

    Map<String, String> labels() {
        return labels;
    }
}
