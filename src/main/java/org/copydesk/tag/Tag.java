package org.copydesk.tag;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.copydesk.platform.text.Aliases;
import org.copydesk.platform.web.ETag;
import org.hibernate.annotations.BatchSize;

/** A tag of the desk's vocabulary. */
@Entity
@Table(name = "tag")
class Tag {
    private static final int MOST_AT_ONCE = 128;

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

    /** Every slug that it has or had. */
    @ElementCollection
    @BatchSize(size = MOST_AT_ONCE)
    @CollectionTable(name = "tag_slug", joinColumns = @JoinColumn(name = "tag_id"))
    @Column(name = "slug")
    private Set<String> slugs = new HashSet<>();

    /** The ids of the tags that were merged into this one. */
    @ElementCollection
    @BatchSize(size = MOST_AT_ONCE)
    @CollectionTable(name = "tag_merged", joinColumns = @JoinColumn(name = "tag_id"))
    @Column(name = "merged_id")
    private Set<UUID> mergedIds = new HashSet<>();

    @ElementCollection
    @BatchSize(size = MOST_AT_ONCE)
    @CollectionTable(name = "tag_alias", joinColumns = @JoinColumn(name = "tag_id"))
    @OrderColumn(name = "position")
    @Column(name = "alias")
    private List<String> aliases = new ArrayList<>();

    @ElementCollection
    @BatchSize(size = MOST_AT_ONCE)
    @CollectionTable(name = "tag_label", joinColumns = @JoinColumn(name = "tag_id"))
    @MapKeyColumn(name = "language")
    @Column(name = "label")
    private Map<String, String> labels = new HashMap<>();

    protected Tag() {}

    Tag(UUID id, String slug) {
        this.id = id;
        takeSlug(slug);
    }

    /** Goes by another slug; those before stay its own. */
    void takeSlug(String newSlug) {
        slug = newSlug;
        slugs.add(newSlug);
    }

    /** Every slug that it has or had. */
    Set<String> slugs() {
        return slugs;
    }

    boolean hadSlug(String other) {
        return slugs.contains(other);
    }

    void describe(TagRequest description) {
        label = description.label();
        kind = description.kind();
        code = description.code();
        uri = description.uri();
        if (!labels.equals(description.labels())) {
            labels.clear();
            labels.putAll(description.labels());
        }
        if (!aliases.equals(description.aliases())) {
            aliases.clear();
            aliases.addAll(description.aliases());
        }
    }

    /** What a tag answers to: its names, its slugs, its id and those of tags that it took in. */
    record Names(List<String> names, Set<String> slugs, Set<UUID> ids) {}

    /** Gives all its names away; it is about to disappear. */
    Names giveUpNames() {
        Set<UUID> ids = new HashSet<>(mergedIds);
        ids.add(id);
        Names given = new Names(Aliases.of(label, aliases, labels.values()), Set.copyOf(slugs), ids);
        slugs.clear();
        mergedIds.clear();
        return given;
    }

    /** Answers to all that another tag answered to. */
    void takeOver(Names given) {
        slugs.addAll(given.slugs());
        mergedIds.addAll(given.ids());
        Aliases.add(aliases, label, given.names());
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

    List<String> aliases() {
        return aliases;
    }

    /** Its id, and those of the tags that it took in. */
    Stream<UUID> allIds() {
        return Stream.concat(Stream.of(id), mergedIds.stream());
    }

    Set<UUID> mergedIds() {
        return mergedIds;
    }

    UUID parentId() {
        return parentId;
    }

    Map<String, String> labels() {
        return labels;
    }
}
