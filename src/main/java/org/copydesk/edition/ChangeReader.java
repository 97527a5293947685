package org.copydesk.edition;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.Session;

/** Reads the change log by position. */
@ApplicationScoped
class ChangeReader {
    private final Session database;

    ChangeReader(Session database) {
        this.database = database;
    }

    /** The number of the newest change. */
    long head() {
        return database.createSelectionQuery("select changeNumber from EditionHead", Long.class)
                .getSingleResult();
    }

    /** The changes behind a position, in their order. */
    List<ChangeNotice> after(long position, int most) {
        return database.createSelectionQuery(
                        "select number, kind, articleId from EditionChange where number > ?1 order by number",
                        ChangeNotice.class)
                .setParameter(1, position)
                .setMaxResults(most)
                .getResultList();
    }
}
