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
import java.util.List;
import java.util.UUID;
import org.copydesk.platform.web.ETag;

/** A byline of the desk: somebody, or some desk or agency, that stories are credited to. */
@Entity
@Table(name = "byline")
class Byline {
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

    @ElementCollection
    @CollectionTable(name = "byline_alias", joinColumns = @JoinColumn(name = "byline_id"))
    @OrderColumn(name = "position")
    @Column(name = "alias")
    private List<String> aliases = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "byline_link", joinColumns = @JoinColumn(name = "byline_id"))
    @OrderColumn(name = "position")
    @Column(name = "url")
    private List<String> links = new ArrayList<>();

    protected Byline() {}

    Byline(UUID id, String slug) {
        this.id = id;
        this.slug = slug;
    }

    void describe(BylineRequest description) {
        name = description.name();
        kind = description.kind();
        role = description.role();
        affiliation = description.affiliation();
        bio = description.bio();
        email = description.email();
        aliases.clear();
        aliases.addAll(description.aliases());
        links.clear();
        links.addAll(description.links());
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
}
