package org.copydesk.byline;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.copydesk.platform.text.Aliases;
import org.copydesk.platform.web.ETag;
import org.hibernate.annotations.BatchSize;

/** A byline of the desk: somebody, or some desk or agency, that stories are credited to. */
@Entity
@Table(name = "byline")
class Byline {
    private static final int MOST_AT_ONCE = 128;

    @Id
    private UUID id;

    @Version
    private long lockVersion;

    private String slug;
    private String name;

    @Enumerated(EnumType.STRING)
    private BylineKind kind;

    @Column(name = "usual_role")
    private String role;

    private String affiliation;
    private String bio;
    private String email;

    /** Every slug that it has or had. */
    @ElementCollection
    @BatchSize(size = MOST_AT_ONCE)
    @CollectionTable(name = "byline_slug", joinColumns = @JoinColumn(name = "byline_id"))
    @Column(name = "slug")
    private Set<String> slugs = new HashSet<>();

    /** The ids of the bylines that were merged into this one. */
    @ElementCollection
    @BatchSize(size = MOST_AT_ONCE)
    @CollectionTable(name = "byline_merged", joinColumns = @JoinColumn(name = "byline_id"))
    @Column(name = "merged_id")
    private Set<UUID> mergedIds = new HashSet<>();

    @ElementCollection
    @BatchSize(size = MOST_AT_ONCE)
    @CollectionTable(name = "byline_alias", joinColumns = @JoinColumn(name = "byline_id"))
    @OrderColumn(name = "position")
    @Column(name = "alias")
    private List<String> aliases = new ArrayList<>();

    @ElementCollection
    @BatchSize(size = MOST_AT_ONCE)
    @CollectionTable(name = "byline_link", joinColumns = @JoinColumn(name = "byline_id"))
    @OrderColumn(name = "position")
    @Column(name = "url")
    private List<String> links = new ArrayList<>();

    protected Byline() {}

    Byline(UUID id, String slug) {
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

    void describe(BylineRequest description) {
        name = description.name();
        kind = description.kind();
        role = description.role();
        affiliation = description.affiliation();
        bio = description.bio();
        email = description.email();
        replace(aliases, description.aliases());
        replace(links, description.links());
    }

    private static void replace(List<String> present, List<String> wanted) {
        if (!present.equals(wanted)) {
            present.clear();
            present.addAll(wanted);
        }
    }

    /** What a byline answers to: its names, its slugs, its id and those of bylines that it took in. */
    record Names(List<String> names, Set<String> slugs, Set<UUID> ids) {}

    /** Gives all its names away; it is about to disappear. */
    Names giveUpNames() {
        Set<UUID> ids = new HashSet<>(mergedIds);
        ids.add(id);
        Names given = new Names(Aliases.of(name, aliases, List.of()), Set.copyOf(slugs), ids);
        slugs.clear();
        mergedIds.clear();
        return given;
    }

    /** Answers to all that another byline answered to. */
    void takeOver(Names given) {
        slugs.addAll(given.slugs());
        mergedIds.addAll(given.ids());
        Aliases.add(aliases, name, given.names());
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

    String name() {
        return name;
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

    List<String> aliases() {
        return aliases;
    }

    List<String> links() {
        return links;
    }

    /** Its id, and those of the bylines that it took in. */
    Stream<UUID> allIds() {
        return Stream.concat(Stream.of(id), mergedIds.stream());
    }

    Set<UUID> mergedIds() {
        return mergedIds;
    }
}
