package org.copydesk.article.load;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.copydesk.platform.problem.ErrorCode;
import org.copydesk.platform.problem.ProblemException;

/**
 * The place of some stories among those of one import. Their desk's rows are written while the edition shows the stories
 * before; they are shown themselves when those are through, so that the change log has the order of the import.
 */
final class LoadTurn {
    /** Nobody in the database waits longer for rows that stories hold whose turn has not come. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final CompletableFuture<Void> deskWritten = new CompletableFuture<>();
    private final CompletableFuture<End> end = new CompletableFuture<>();
    private LoadTurn before;
    private boolean isPlannedBeside;
    private boolean hasDeviated;

    private LoadTurn(LoadTurn before) {
        this.before = before;
    }

    private enum End {
        AS_PLANNED,
        OTHERWISE,
        BROKEN_OFF
    }

    /** The stories before are not through, or became something else than these were planned for: they are planned anew. */
    static final class Overtaken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Overtaken() {
            super("The stories before did not become what was expected of them");
        }
    }

    /** The turn of an import's first stories. */
    static LoadTurn first() {
        LoadTurn nothing = new LoadTurn(null);
        nothing.deskIsWritten();
        nothing.end(true);
        return new LoadTurn(nothing);
    }

    /** The turn of the stories that follow. */
    LoadTurn next() {
        return new LoadTurn(this);
    }

    /** Waits until the stories before have their rows at the desk. */
    void awaitDesk() {
        before.deskWritten.join();
    }

    /** From now on these stories are planned by what is in the database, and by what the stories before are about to be. */
    void isPlanned() {
        isPlannedBeside = !before.end.isDone();
    }

    void deskIsWritten() {
        deskWritten.complete(null);
    }

    /**
     * Waits a moment for the stories before to be through.
     *
     * @throws Overtaken if they are not, or not as these were planned for
     * @throws ProblemException {@link ErrorCode#UNAVAILABLE} if they broke off
     */
    void require() {
        End known;
        try {
            known = before.end.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            throw new Overtaken();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Overtaken();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException("A turn never fails", impossible);
        }
        requireUnbroken(known);
        if (isPlannedBeside && known != End.AS_PLANNED) {
            throw new Overtaken();
        }
    }

    /**
     * Waits until the stories before are through. The caller has no transaction.
     *
     * @throws ProblemException {@link ErrorCode#UNAVAILABLE} if they broke off
     */
    void await() {
        requireUnbroken(before.end.join());
    }

    /** Waits until these stories, and so all before them, are through. */
    void awaitEnd() {
        end.join();
    }

    private static void requireUnbroken(End end) {
        if (end == End.BROKEN_OFF) {
            throw new ProblemException(ErrorCode.UNAVAILABLE, "The lines before could not be stored.");
        }
    }

    /** These stories do not become what they were planned to be. */
    void deviates() {
        hasDeviated = true;
        deskIsWritten();
    }

    /** These stories are through. */
    void end(boolean isWhole) {
        deskIsWritten();
        before = null;
        end.complete(!isWhole ? End.BROKEN_OFF : hasDeviated ? End.OTHERWISE : End.AS_PLANNED);
    }
}
