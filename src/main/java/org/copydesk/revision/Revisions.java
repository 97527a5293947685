package org.copydesk.revision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.copydesk.platform.problem.ProblemException;
import org.copydesk.platform.storage.StoredJson;

/** Stores and reads the revisions of articles. They are numbered by article, under the article's lock. */
@ApplicationScoped
@Transactional
public class Revisions {
    private final RevisionRepository revisions;

    Revisions(RevisionRepository revisions) {
        this.revisions = revisions;
    }

    /**
     * A save of an article.
     *
     * @param number one more than that of the save before
     * @param restoredFrom the revision that was brought back, or null
     * @param content a request that would write the article as it was saved
     */
    public record Save(
            UUID articleId, int number, Instant savedAt, String savedBy, Integer restoredFrom, StoredJson content) {}

    /** A save that was published at once, as this version. */
    public record Published(Save save, int version) {
        private Revision revision() {
            Revision revision = Revisions.revision(save);
            revision.wasPublishedAs(version);
            return revision;
        }
    }

    public void add(Save save) {
        revisions.persist(revision(save));
    }

    private static Revision revision(Save save) {
        Revision.Key key = new Revision.Key(save.articleId(), save.number());
        return new Revision(key, save.savedAt(), save.savedBy(), save.restoredFrom(), save.content());
    }

    /** Adds saves of many articles. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void addPublished(List<Published> saves) {
        revisions.persist(saves.stream().map(Published::revision));
    }

    public void markPublished(UUID articleId, int number, int version) {
        existing(articleId, number).wasPublishedAs(version);
    }

    /** Who saved the article after the revision with this number. */
    public List<String> writersSince(UUID articleId, int number) {
        return revisions.savedBySince(articleId, number);
    }

    /**
     * The newest first, from behind the number {@code before}; null for the start.
     *
     * @throws ProblemException 404 for an article that does not exist: every one has a revision
     */
    public List<RevisionView> page(UUID articleId, Integer before, int most) {
        List<RevisionView> page = revisions.page(articleId, before == null ? Integer.MAX_VALUE : before, most);
        if (page.isEmpty() && before == null) {
            throw ProblemException.notFound("article", articleId.toString());
        }
        return page;
    }

    /** @throws ProblemException 404 */
    public RevisionContent read(UUID articleId, int number) {
        Revision revision = existing(articleId, number);
        return new RevisionContent(revision.view(), revision.content().text());
    }

    private Revision existing(UUID articleId, int number) {
        return revisions
                .findByIdOptional(new Revision.Key(articleId, number))
                .orElseThrow(() -> ProblemException.notFound("revision", Integer.toString(number)));
    }

    /** @throws ProblemException 404 */
    StoredJson content(UUID articleId, int number) {
        return existing(articleId, number).content();
    }
}
