package org.copydesk.revision;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.copydesk.platform.problem.ProblemException;
import org.copydesk.platform.request.RequestMemory;
import org.copydesk.platform.storage.StoredJson;

/** Compares revisions. No transaction is open meanwhile: a long comparison holds no connection to the database. */
@ApplicationScoped
class RevisionComparison {
    /** About how many times the length of both revisions a comparison takes: its words are objects. */
    private static final long COPIES = 20;

    private final Revisions revisions;
    private final RequestMemory memory;

    RevisionComparison(Revisions revisions, RequestMemory memory) {
        this.revisions = revisions;
        this.memory = memory;
    }

    /**
     * What the first revision says that the second does not, and the other way round.
     *
     * @throws ProblemException 404, or 503 while other large answers take the memory
     */
    RevisionDiff diff(UUID articleId, int from, int to) {
        StoredJson before = revisions.content(articleId, from);
        StoredJson after = revisions.content(articleId, to);
        memory.reserve(COPIES * ((long) before.length() + after.length()));
        return RevisionDiff.between(from, before, to, after);
    }
}
