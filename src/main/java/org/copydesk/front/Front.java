package org.copydesk.front;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.copydesk.edition.front.FrontContent;
import org.copydesk.platform.storage.StoredJson;
import org.copydesk.platform.web.ETag;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A front at the desk: its draft, and which launch readers are shown. */
@Entity
@Table(name = "front")
class Front {
    @Id
    private String slug;

    @Version
    private long lockVersion;

    /** The draft. */
    @JdbcTypeCode(SqlTypes.LONG32VARBINARY)
    private StoredJson content;

    private Instant changedAt;
    private String changedBy;

    /** 0 before the first launch. */
    private int launchedNumber;

    private Instant launchedAt;
    private Instant launchAt;
    private String launchBy;

    @JdbcTypeCode(SqlTypes.LONG32VARBINARY)
    private StoredJson launchContent;

    protected Front() {}

    Front(String slug) {
        this.slug = slug;
    }

    void change(FrontContent draft, String by, Instant now) {
        content = draft.stored();
        changedAt = now;
        changedBy = by;
    }

    /** @return the number of the launch */
    int launch(Instant now) {
        launchedAt = now;
        launchedNumber++;
        return launchedNumber;
    }

    /** Plans a launch of the draft as it is now, in the place of one that was planned before. */
    void schedule(Instant at, String by) {
        launchAt = at;
        launchBy = by;
        launchContent = content;
    }

    void cancelSchedule() {
        launchAt = null;
        launchBy = null;
        launchContent = null;
    }

    String slug() {
        return slug;
    }

    ETag etag() {
        return ETag.ofVersion(lockVersion);
    }

    FrontContent content() {
        return FrontContent.of(content);
    }

    Instant changedAt() {
        return changedAt;
    }

    String changedBy() {
        return changedBy;
    }

    int launchedNumber() {
        return launchedNumber;
    }

    Instant launchedAt() {
        return launchedAt;
    }

    Instant launchAt() {
        return launchAt;
    }

    String launchBy() {
        return launchBy;
    }

    FrontContent launchContent() {
        return FrontContent.of(launchContent);
    }
}
