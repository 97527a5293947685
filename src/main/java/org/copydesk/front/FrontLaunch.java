package org.copydesk.front;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.copydesk.edition.front.FrontContent;
import org.copydesk.platform.storage.StoredJson;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A launch of a front, which is kept. */
@Entity
@Table(name = "front_launch")
class FrontLaunch {
    @Embeddable
    record Key(String front, int number) implements Serializable {}

    @EmbeddedId
    private Key key;

    private Instant launchedAt;
    private String launchedBy;
    private String alert;

    @JdbcTypeCode(SqlTypes.LONG32VARBINARY)
    private StoredJson content;

    protected FrontLaunch() {}

    FrontLaunch(Key key, FrontContent content, String by, Instant at, String alert) {
        this.key = key;
        this.content = content.stored();
        this.launchedBy = by;
        this.launchedAt = at;
        this.alert = alert;
    }

    FrontContent content() {
        return FrontContent.of(content);
    }

    LaunchView view() {
        return new LaunchView(key.number(), launchedAt, launchedBy, alert);
    }
}
