package org.copydesk.webhook.dispatch;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.copydesk.partner.changes.ChangePage;
import org.copydesk.partner.changes.ChangePlace;
import org.copydesk.partner.changes.PartnerChange;
import org.copydesk.platform.problem.ErrorCode;
import org.copydesk.platform.problem.ProblemException;

/** One round of a subscription: reads what is due and what is new, sends it, and says where to go on. */
final class Round {
    private static final int PAGE = 100;
    private static final int MOST_WAITING = 200;

    private final Standing standing;
    private final Pages pages;
    private final long moves;
    private final List<Delivery> deliveries = new ArrayList<>();
    private Part news;
    private Part again;

    /** A page of changes, and those of it that are wanted. */
    private record Part(ChangePlace end, List<Delivery> wanted) {}

    /** @param moves of the signal, before the round began */
    Round(Standing standing, Pages pages, long moves) {
        this.standing = standing;
        this.pages = pages;
        this.moves = moves;
    }

    /**
     * Reads what to send. To an endpoint that is down, that is one change; where many wait already, it is nothing new.
     *
     * @return whether there is more to read at once
     */
    boolean read() {
        standing.due().stream().limit(standing.isDown() ? 1 : PAGE).forEach(this::readAgain);
        if (standing.waiting() >= (standing.isDown() ? 1 : MOST_WAITING)) {
            return false;
        }
        ChangePage page = page(standing.place());
        news = part(page.changes(), page.next());
        boolean more = page.more();
        if (standing.replay() != null && !standing.isDown()) {
            again = replayed(standing.replay());
            more = true;
        }
        return more;
    }

    /** The next page of a stretch that is sent again. Where that is not kept any more, it has come to its end. */
    private Part replayed(Stretch stretch) {
        ChangePage old;
        try {
            old = page(stretch.behind());
        } catch (ProblemException problem) {
            if (problem.code() == ErrorCode.CURSOR_TOO_OLD) {
                return new Part(stretch.to(), List.of());
            }
            throw problem;
        }
        List<PartnerChange> within = old.changes().stream()
                .filter(change -> stretch.contains(change.place()))
                .toList();
        boolean ends = !old.more() || old.next().compareTo(stretch.to()) >= 0;
        return part(within, ends ? stretch.to() : old.next());
    }

    private ChangePage page(ChangePlace behind) {
        return pages.after(behind, standing.target(), standing.isDown() ? 1 : PAGE, moves);
    }

    private void readAgain(WaitingChange waiting) {
        String body = pages.again(waiting.place(), standing.target())
                .map(ChangeMessage::of)
                .orElse(null);
        deliveries.add(new Delivery(
                waiting.place(),
                waiting.articleId(),
                waiting.kind(),
                true,
                waiting.attempts(),
                waiting.firstAt(),
                null,
                body));
    }

    private Part part(List<PartnerChange> read, ChangePlace end) {
        List<Delivery> wanted = read.stream()
                .filter(change -> standing.target().wants(change.kind()))
                .map(change -> new Delivery(
                        change.place(),
                        change.articleId(),
                        change.kind(),
                        false,
                        0,
                        null,
                        change.at(),
                        ChangeMessage.of(change)))
                .toList();
        deliveries.addAll(wanted);
        return new Part(end, wanted);
    }

    /** The articles that something is to be sent of. */
    Set<UUID> articles() {
        return deliveries.stream().map(Delivery::articleId).collect(Collectors.toUnmodifiableSet());
    }

    CompletionStage<RoundResult> send(Set<UUID> blocked, Calls calls, Clock clock) {
        return new Sending(standing.target(), standing.failures(), calls, clock)
                .send(deliveries, blocked)
                .thenApply(outcomes -> result(outcomes, clock.instant()));
    }

    private RoundResult result(List<Outcome> outcomes, Instant now) {
        Set<Delivery> settled = Collections.newSetFromMap(new IdentityHashMap<>());
        outcomes.forEach(outcome -> settled.add(outcome.delivery()));
        List<Outcome> all = new ArrayList<>(outcomes);
        return new RoundResult(
                all,
                reached(news, standing.place(), settled, all, now),
                again == null ? null : reached(again, standing.replay().behind(), settled, all, now));
    }

    /**
     * How far a page was sent. What was left before something that was tried waits; what was left behind that is read again.
     */
    private static ChangePlace reached(
            Part part, ChangePlace before, Set<Delivery> settled, List<Outcome> all, Instant now) {
        if (part == null) {
            return null;
        }
        List<Delivery> wanted = part.wanted();
        int last = wanted.size() - 1;
        while (last >= 0 && !settled.contains(wanted.get(last))) {
            last--;
        }
        wanted.subList(0, last + 1).stream()
                .filter(delivery -> !settled.contains(delivery))
                .forEach(delivery -> all.add(new Outcome(delivery, null, now)));
        ChangePlace place = last == wanted.size() - 1
                ? part.end()
                : last < 0 ? before : wanted.get(last).place();
        return place.equals(before) ? null : place;
    }
}
