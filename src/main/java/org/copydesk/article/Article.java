package org.copydesk.article;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.copydesk.edition.ChangeKind;
import org.copydesk.platform.problem.ErrorCode;
import org.copydesk.platform.problem.ProblemException;
import org.copydesk.platform.web.ETag;
import org.hibernate.annotations.DynamicUpdate;

/**
 * An article at the desk. After its publication this is the working copy: what readers see is the edition's snapshot,
 * which changes only by {@link #publish} and {@link #withdraw}.
 */
@Entity
@Table(name = "article")
@DynamicUpdate // storing a working copy must not write back the version that a re-rendering counted up meanwhile
class Article {
    @Id
    private UUID id;

    @Version
    private long lockVersion;

    @Enumerated(EnumType.STRING)
    private State state = State.DRAFT;

    /** The number of published versions. */
    private int version;

    private String slug;
    private boolean slugChosen;

    @Embedded
    private Manuscript manuscript;

    @ElementCollection
    @CollectionTable(name = "article_tag", joinColumns = @JoinColumn(name = "article_id"))
    @OrderColumn(name = "position")
    @Column(name = "tag_id")
    private List<UUID> tagIds = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "article_byline", joinColumns = @JoinColumn(name = "article_id"))
    @OrderColumn(name = "position")
    private List<Credit> credits = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "article_correction", joinColumns = @JoinColumn(name = "article_id"))
    @OrderColumn(name = "position")
    private List<CorrectionNote> corrections = new ArrayList<>();

    private Instant publishedAt;
    private Instant updatedAt;
    private Instant createdAt;
    private String createdBy;
    private Instant changedAt;
    private String changedBy;

    /** Fingerprint of the wire copy that this was made from, or null. */
    @SuppressWarnings("UnusedVariable") // only queries read it
    private String wireFingerprint;

    protected Article() {}

    Article(UUID id, String by, Instant now) {
        this.id = id;
        this.createdAt = now;
        this.createdBy = by;
    }

    void write(Manuscript newManuscript, List<UUID> newTagIds, List<Credit> newCredits, String by, Instant now) {
        Step.CHANGE.requirePossible(state);
        manuscript = newManuscript;
        replace(tagIds, newTagIds);
        replace(credits, newCredits);
        touch(by, now);
    }

    private static <T> void replace(List<T> present, List<T> wanted) {
        if (!present.equals(wanted)) {
            present.clear();
            present.addAll(wanted);
        }
    }

    /** Replaces a tag by one that it carries as well. */
    void replaceTag(UUID from, UUID into) {
        List<UUID> left = tagIds.stream()
                .map(id -> id.equals(from) ? into : id)
                .distinct()
                .toList();
        replace(tagIds, left);
    }

    /** Replaces a byline by one that it is credited to as well; the role of the first of them stays. */
    void replaceByline(UUID from, UUID into) {
        List<Credit> left = new ArrayList<>();
        for (Credit credit : credits) {
            UUID id = credit.bylineId().equals(from) ? into : credit.bylineId();
            if (left.stream().noneMatch(other -> other.bylineId().equals(id))) {
                left.add(new Credit(id, credit.role()));
            }
        }
        replace(credits, left);
    }

    private void touch(String by, Instant now) {
        changedBy = by;
        // Later than before even within one tick of the clock, so that the version counts up at every change.
        changedAt = changedAt == null || now.isAfter(changedAt) ? now : changedAt.plusMillis(1);
    }

    /** Gives the article a slug; a chosen one no longer follows the headline. */
    void takeSlug(String newSlug, boolean chosen) {
        slug = newSlug;
        slugChosen = chosen;
    }

    /** Whether the slug is still made from the headline: as long as nobody chose one and no reader knows it. */
    boolean slugFollowsHeadline() {
        return !slugChosen && version == 0;
    }

    /**
     * Keeps the time that the story was printed with, until its first publication here.
     *
     * @throws ProblemException 422 for another time than the one that readers know
     */
    void printedAt(Instant time) {
        if (version == 0) {
            publishedAt = time;
        } else if (time != null && !time.equals(publishedAt)) {
            throw ProblemException.invalid(
                    "/publishedAt", "immutable", "The time of the first publication stays; leave it out or repeat it.");
        }
    }

    void cameByWire(String fingerprint) {
        wireFingerprint = fingerprint;
    }

    /**
     * Counts up the version and dates it.
     *
     * @return whether this is the first publication or an update
     * @throws ProblemException if the state does not allow it, or the story was printed in the future
     */
    ChangeKind publish(String by, Instant now) {
        Step.PUBLISH.requirePossible(state);
        ChangeKind kind = version == 0 ? ChangeKind.PUBLISHED : ChangeKind.UPDATED;
        showNextVersion(by, now);
        return kind;
    }

    /** Publishes with a public note that says what the version before had wrong. */
    ChangeKind correct(String note, String by, Instant now) {
        Step.CORRECT.requirePossible(state);
        showNextVersion(by, now);
        corrections.add(new CorrectionNote(now, version, note));
        return ChangeKind.CORRECTED;
    }

    private void showNextVersion(String by, Instant now) {
        if (publishedAt != null && publishedAt.isAfter(now)) {
            throw new ProblemException(
                    ErrorCode.INVALID_CONTENT,
                    "publishedAt lies in the future (" + publishedAt
                            + "); set the time that the story was printed at.");
        }
        version++;
        state = State.PUBLISHED;
        publishedAt = publishedAt == null ? now : publishedAt;
        updatedAt = now;
        touch(by, now);
    }

    void withdraw(String by, Instant now) {
        Step.WITHDRAW.requirePossible(state);
        state = State.WITHDRAWN;
        touch(by, now);
    }

    ETag etag() {
        return ETag.ofVersion(lockVersion);
    }

    UUID id() {
        return id;
    }

    State state() {
        return state;
    }

    int version() {
        return version;
    }

    String slug() {
        return slug;
    }

    boolean slugChosen() {
        return slugChosen;
    }

    Manuscript manuscript() {
        return manuscript;
    }

    List<UUID> tagIds() {
        return tagIds;
    }

    List<Credit> credits() {
        return credits;
    }

    List<CorrectionNote> corrections() {
        return corrections;
    }

    Instant publishedAt() {
        return publishedAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    Instant createdAt() {
        return createdAt;
    }

    String createdBy() {
        return createdBy;
    }

    Instant changedAt() {
        return changedAt;
    }

    String changedBy() {
        return changedBy;
    }
}
