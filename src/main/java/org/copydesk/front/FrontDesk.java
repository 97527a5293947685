package org.copydesk.front;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.copydesk.access.CurrentStaff;
import org.copydesk.article.DueTask;
import org.copydesk.edition.front.FrontContent;
import org.copydesk.edition.front.FrontContent.Pin;
import org.copydesk.edition.front.FrontEdition;
import org.copydesk.platform.RetriedOnCollision;
import org.copydesk.platform.problem.ErrorCode;
import org.copydesk.platform.problem.ProblemException;
import org.copydesk.platform.text.Slugs;
import org.copydesk.platform.web.IfMatch;

/** Keeps the drafts of fronts and launches them. */
@ApplicationScoped
@RetriedOnCollision
@Transactional
public class FrontDesk {
    private final FrontRepository fronts;
    private final FrontLaunchRepository launches;
    private final FrontReferences references;
    private final FrontLaunches launching;
    private final FrontEdition edition;
    private final Event<DueTask.Rescheduled> rescheduled;
    private final CurrentStaff staff;
    private final Clock clock;

    FrontDesk(
            FrontRepository fronts,
            FrontLaunchRepository launches,
            FrontReferences references,
            FrontLaunches launching,
            FrontEdition edition,
            Event<DueTask.Rescheduled> rescheduled,
            CurrentStaff staff,
            Clock clock) {
        this.fronts = fronts;
        this.launches = launches;
        this.references = references;
        this.launching = launching;
        this.edition = edition;
        this.rescheduled = rescheduled;
        this.staff = staff;
        this.clock = clock;
    }

    List<FrontView.Summary> page(String after, int most) {
        return fronts.page(after, most).stream().map(FrontView.Summary::of).toList();
    }

    /** @throws ProblemException 404 */
    FrontView get(String slug) {
        return FrontView.of(fronts.existing(slug));
    }

    /** A front that was put, and whether it is new. */
    public record Put(FrontView front, boolean isNew) {}

    /**
     * Writes the whole draft. The first one makes the front.
     *
     * @param ifMatch the header's value; null for a new front
     * @throws ProblemException 412, 422, or 428 for a front that is there
     */
    public Put put(String slug, String ifMatch, FrontRequest draft) {
        Front front = fronts.locked(slug).orElse(null);
        if (front != null) {
            IfMatch.of(ifMatch).require(front.etag());
            return new Put(change(front, references.resolve(draft)), false);
        }
        if (ifMatch != null) {
            throw new ProblemException(
                    ErrorCode.STALE, "There is no front \"" + slug + "\" (any more). Leave If-Match out to make it.");
        }
        if (!Slugs.isSlug(slug)) {
            throw ProblemException.badParameter("slug", "The front's slug " + Slugs.MESSAGE + ".");
        }
        Front made = new Front(slug);
        made.change(references.resolve(draft), staff.name(), clock.instant());
        fronts.persistAndFlush(made);
        return new Put(FrontView.of(made), true);
    }

    private FrontView change(Front front, FrontContent draft) {
        front.change(draft, staff.name(), clock.instant());
        return flushed(front);
    }

    private FrontView flushed(Front front) {
        fronts.flush();
        return FrontView.of(front);
    }

    /** @throws ProblemException 404, 412, 422 for an unknown article or list */
    FrontView move(String slug, IfMatch seen, MoveRequest move) {
        Front front = fronts.seen(slug, seen);
        FrontContent draft = front.content();
        boolean isThere = move.list() == null
                || draft.lists().stream()
                        .anyMatch(list -> list.slug().equals(move.list()) && move.position() <= list.places());
        if (!isThere) {
            throw ProblemException.invalid(
                    "/list",
                    "unknown-list",
                    "The front has no position " + move.position() + " on a list \"" + move.list() + "\".");
        }
        return change(
                front,
                new PinMove(references.article(move.article(), "/article"), move.list(), move.position())
                        .applyTo(draft));
    }

    /**
     * Shows readers the draft, at once or at a time to come.
     *
     * @throws ProblemException 404, 412, 422, or 409 for an alert that is not confirmed or about no published article
     */
    public FrontView launch(String slug, IfMatch seen, LaunchRequest request) {
        Front front = fronts.seen(slug, seen);
        if (request.launchAt() != null) {
            front.schedule(request.requireScheduleAfter(clock.instant()).launchAt(), staff.name());
            rescheduled.fire(new DueTask.Rescheduled());
            return flushed(front);
        }
        FrontContent draft = front.content();
        requireConfirmed(front, request);
        launching.launch(front, draft, staff.name(), request.alert());
        if (request.alert() != null) {
            List<UUID> articles = request.alertArticle() == null
                    ? draft.pins().map(Pin::article).toList()
                    : List.of(references.article(request.alertArticle(), "/alertArticle"));
            edition.alert(articles, request.alert());
        }
        return flushed(front);
    }

    private static void requireConfirmed(Front front, LaunchRequest request) {
        if (request.alert() != null && !request.confirms()) {
            throw new ProblemException(
                            ErrorCode.ALERT_UNCONFIRMED,
                            "Nothing was launched yet. All partners are alerted with \"" + request.alert()
                                    + "\": repeat the request with \"confirm\": true and If-Match: " + front.etag()
                                    + " if that is meant.")
                    .with("currentETag", front.etag().value());
        }
    }

    /** @throws ProblemException 404, 412, or 409 where no launch is scheduled */
    FrontView cancelSchedule(String slug, IfMatch seen) {
        Front front = fronts.seen(slug, seen);
        if (front.launchAt() == null) {
            throw new ProblemException(ErrorCode.STATE_CONFLICT, "No launch of this front is scheduled.");
        }
        front.cancelSchedule();
        return flushed(front);
    }

    /**
     * Makes the draft what was launched last.
     *
     * @throws ProblemException 404, 412, or 409 for a front that was never launched
     */
    FrontView discard(String slug, IfMatch seen) {
        Front front = fronts.seen(slug, seen);
        if (front.launchedNumber() == 0) {
            throw new ProblemException(
                    ErrorCode.STATE_CONFLICT, "The front was never launched; there is nothing to go back to.");
        }
        return change(front, launch(slug, front.launchedNumber()).content());
    }

    private FrontLaunch launch(String slug, int number) {
        return launches.findByIdOptional(new FrontLaunch.Key(slug, number))
                .orElseThrow(() -> ProblemException.notFound("launch", String.valueOf(number)));
    }

    /**
     * The launches of a front, the latest first.
     *
     * @param before the last number of the page before, or null
     * @throws ProblemException 404
     */
    List<LaunchView> history(String slug, Integer before, int most) {
        fronts.existing(slug);
        return launches.page(slug, before == null ? Integer.MAX_VALUE : before, most).stream()
                .map(FrontLaunch::view)
                .toList();
    }

    /**
     * Makes the draft what a launch showed.
     *
     * @throws ProblemException 404, 412
     */
    FrontView restore(String slug, IfMatch seen, int number) {
        Front front = fronts.seen(slug, seen);
        return change(front, launch(slug, number).content());
    }

    /**
     * Takes a front out of the edition and forgets it.
     *
     * @throws ProblemException 404, 412
     */
    void delete(String slug, IfMatch seen) {
        Front front = fronts.seen(slug, seen);
        edition.remove(slug);
        launches.deleteOf(slug);
        fronts.delete(front);
    }
}
