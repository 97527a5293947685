package org.copydesk.edition.front;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.copydesk.platform.storage.StoredJson;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A front as it was launched last. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are only for queries
@Table(name = "edition_front")
class EditionFront {
    @Id
    private String slug;

    private int number;

    @JdbcTypeCode(SqlTypes.LONG32VARBINARY)
    private StoredJson content;

    protected EditionFront() {}

    EditionFront(String slug) {
        this.slug = slug;
    }

    void show(FrontContent launched, int launch) {
        content = launched.stored();
        number = launch;
    }

    String slug() {
        return slug;
    }

    int number() {
        return number;
    }
}
