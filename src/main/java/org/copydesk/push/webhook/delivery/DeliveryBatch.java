package org.copydesk.push.webhook.delivery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.copydesk.partner.changes.ChangePlace;
import org.copydesk.platform.problem.ErrorCode;
import org.copydesk.platform.problem.ProblemException;

/**
 * Holds what a webhook is sent at once, and the outcome: changes that are due for another attempt, and the next pages of new changes and of those that
 * are sent again. It has one change of an article at most, so that an article's changes stay in order; a page ends before the
 * second.
 */
final class DeliveryBatch {
    private static final int PAGE = 100;

    private final ClaimedWebhook webhook;
    private final ChangePages pages;
    private final List<OutgoingChange> changes = new ArrayList<>();
    private final Set<UUID> articles = new HashSet<>();
    private final List<OutgoingChange> settled = new ArrayList<>();
    private Part news;
    private Part again;
    private ChangePlace place;
    private ChangePlace replayed;
    private Instant restUntil;
    private boolean isOutdated;

    /**
     * A part of a page.
     *
     * @param begin the place behind which it begins
     * @param end the place where to go on behind it
     * @param wanted the changes that are to be sent
     */
    private record Part(ChangePlace begin, ChangePlace end, List<OutgoingChange> wanted) {}

    private DeliveryBatch(ClaimedWebhook webhook, ChangePages pages) {
        this.webhook = webhook;
        this.pages = pages;
        place = webhook.place();
    }

    /** An empty batch, behind which nothing is read until a time. */
    static DeliveryBatch rest(ClaimedWebhook webhook, Instant until) {
        DeliveryBatch batch = new DeliveryBatch(webhook, null);
        batch.restUntil = until;
        return batch;
    }

    /** The last batch of a webhook whose changes are not kept any more. */
    static DeliveryBatch outdated(ClaimedWebhook webhook) {
        DeliveryBatch batch = new DeliveryBatch(webhook, null);
        batch.isOutdated = true;
        return batch;
    }

    /**
     * Reads a batch. An endpoint that is down gets a single change.
     *
     * @throws ProblemException as {@link org.copydesk.partner.changes.PartnerChanges#after}
     */
    static DeliveryBatch read(ClaimedWebhook webhook, ChangePages pages) {
        DeliveryBatch batch = new DeliveryBatch(webhook, pages);
        webhook.waiting().due().stream().limit(webhook.isDown() ? 1 : PAGE).forEach(batch::addWaiting);
        if (webhook.takesNews()) {
            ChangePages.MessagePage page = batch.page(webhook.place());
            batch.news = batch.part(webhook.place(), page.messages(), page.next());
            if (webhook.replay() != null && !webhook.isDown()) {
                batch.again = batch.replayed(webhook.replay());
            }
        }
        return batch;
    }

    private void addWaiting(WaitingChange waiting) {
        articles.add(waiting.articleId());
        changes.add(OutgoingChange.again(
                waiting, pages.again(waiting.place(), webhook.target()).orElse(null)));
    }

    private ChangePages.MessagePage page(ChangePlace behind) {
        return pages.after(behind, webhook.target(), webhook.isDown() ? 1 : PAGE, webhook.moves());
    }

    private Part part(ChangePlace begin, List<ChangeMessage> page, ChangePlace end) {
        List<OutgoingChange> wanted = new ArrayList<>();
        ChangePlace reached = begin;
        for (ChangeMessage message : page) {
            if (webhook.target().wants(message.kind())) {
                if (!articles.add(message.articleId())) {
                    changes.addAll(wanted);
                    return new Part(begin, reached, wanted);
                }
                wanted.add(OutgoingChange.first(message));
            }
            reached = message.place();
        }
        changes.addAll(wanted);
        return new Part(begin, end, wanted);
    }

    /** The next page of a range that is sent again. Where that is not kept any more, the range ends. */
    private Part replayed(ChangeRange range) {
        ChangePages.MessagePage page;
        try {
            page = page(range.behind());
        } catch (ProblemException problem) {
            if (problem.code() == ErrorCode.CURSOR_TOO_OLD) {
                return new Part(range.behind(), range.to(), List.of());
            }
            throw problem;
        }
        List<ChangeMessage> within = page.messages().stream()
                .filter(message -> range.contains(message.place()))
                .toList();
        boolean isLast = !page.more() || page.next().compareTo(range.to()) >= 0;
        return part(range.behind(), within, isLast ? range.to() : page.next());
    }

    List<OutgoingChange> changes() {
        return changes;
    }

    /** Whether it has nothing because nothing is due and nothing new may be read. */
    boolean isHeldBack() {
        return changes.isEmpty() && news == null;
    }

    /** Notes that a change was tried or passed over. */
    void settle(OutgoingChange change) {
        settled.add(change);
    }

    /** Ends the batch. A change that was left before one that was tried has to wait; those behind are read again. */
    void end(Instant now) {
        place = news == null ? webhook.place() : reached(news, now);
        replayed = again == null ? null : reached(again, now);
    }

    private ChangePlace reached(Part part, Instant now) {
        List<OutgoingChange> wanted = part.wanted();
        int last = wanted.size() - 1;
        while (last >= 0 && !wanted.get(last).isSettled()) {
            last--;
        }
        wanted.subList(0, last + 1).stream()
                .filter(change -> !change.isSettled())
                .forEach(change -> {
                    change.passedOver(now);
                    settle(change);
                });
        if (last == wanted.size() - 1) {
            return part.end();
        }
        return last < 0 ? part.begin() : wanted.get(last).message().place();
    }

    ClaimedWebhook webhook() {
        return webhook;
    }

    /** The changes that were tried or passed over, in that order. */
    List<OutgoingChange> settled() {
        return settled;
    }

    boolean isDone() {
        return settled.stream().allMatch(OutgoingChange::isDone);
    }

    /** Where to go on. */
    ChangePlace place() {
        return place;
    }

    /** Where to go on with the range that is sent again; null if it was not read. */
    ChangePlace replayed() {
        return replayed;
    }

    /** Until when nothing is read for the webhook; null for no rest. */
    Instant restUntil() {
        return restUntil;
    }

    /** Whether the webhook's place is past what is kept of the change log. */
    boolean isOutdated() {
        return isOutdated;
    }
}
