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
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.copydesk.article.manuscript.CorrectionNote;
import org.copydesk.article.manuscript.Credit;
import org.copydesk.article.manuscript.ImportedVersion;
import org.copydesk.article.manuscript.Manuscript;
import org.copydesk.article.state.Authorship;
import org.copydesk.article.state.Hold;
import org.copydesk.article.state.PublicationState;
import org.copydesk.article.state.Schedule;
import org.copydesk.article.state.State;
import org.copydesk.edition.log.ChangeKind;
import org.copydesk.edition.snapshot.PublishedArticle;
import org.copydesk.platform.problem.ProblemException;
import org.copydesk.platform.text.SearchText;
import org.copydesk.platform.web.ETag;
import org.copydesk.platform.web.IfMatch;
import org.hibernate.annotations.DynamicUpdate;

/**
 * An article at the desk. After its publication this is the working copy: what readers see is the edition's snapshot,
 * which changes only by {@link #publish} and {@link #withdraw}.
 */
@Entity
@Table(name = "article")
@DynamicUpdate // a step writes what it changed, and not the body
class Article {
    @Id
    private UUID id;

    /** Counts up with every change; null until it is stored. */
    @Version
    private Long lockVersion;

    /** The lock version of the latest change that somebody made; later ones, such as going live on schedule, are nobody's. */
    private long editVersion;

    @Enumerated(EnumType.STRING)
    private State state = State.DRAFT;

    private String slug;
    private boolean slugChosen;

    /** The words of its text and its slug, folded for searches. */
    @SuppressWarnings("UnusedVariable") // only queries read it
    private String searchText;

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

    /** The number of the latest save. */
    private int revision;

    @Embedded
    private PublicationState publication = PublicationState.NEVER;

    @Embedded
    private Schedule schedule = Schedule.NONE;

    @Embedded
    private Authorship authorship;

    /** Null where there is none. */
    @Embedded
    private Hold hold;

    private String approvedBy;
    private boolean killed;

    /** Only ever counted up in the database. */
    @Column(insertable = false, updatable = false)
    private int otherVersions;

    /** Fingerprint of the wire copy that this was made from, or null. */
    @SuppressWarnings("UnusedVariable") // only queries read it
    private String wireFingerprint;

    protected Article() {}

    Article(UUID id, String by, Instant now) {
        this.id = id;
        this.authorship = Authorship.begun(by, now);
    }

    /**
     * Takes over new content; {@link #saved} follows where it says something new.
     *
     * @throws ProblemException 409 in a state that allows no change
     */
    void write(Manuscript newManuscript, List<UUID> newTagIds, List<Credit> newCredits) {
        Step.CHANGE.requirePossible(this);
        manuscript = newManuscript.equals(manuscript) ? manuscript : newManuscript;
        replace(tagIds, newTagIds);
        replace(credits, newCredits);
    }

    /**
     * Counts a save of new content.
     *
     * @param approvalLapses whether what was approved must be approved again after it
     */
    void saved(boolean approvalLapses, String by, Instant now) {
        if (approvalLapses && schedule().publishAt() != null) {
            throw Step.CHANGE.refusal(this, "The article is approved for its schedule as it stands; return it first.");
        }
        revision++;
        refreshSearchText();
        if (approvalLapses && approvedBy != null) {
            approvedBy = null;
            state = version() > 0 ? state : State.DRAFT;
        }
        touch(by, now);
    }

    /** Notes that the latest save says what readers see. */
    void saysWhatIsPublished() {
        publication = publication.shownBy(revision);
    }

    /** Becomes what was published elsewhere, as its latest save and published version. */
    void take(ImportedVersion imported, String by, Instant now) {
        manuscript = imported.manuscript();
        replace(tagIds, imported.tagIds());
        replace(credits, imported.credits());
        replace(corrections, imported.corrections());
        takeSlug(imported.slug(), true);
        refreshSearchText();
        revision = imported.revision();
        publication = new PublicationState(imported.version(), revision, imported.publishedAt(), imported.updatedAt());
        approvedBy = null;
        move(State.PUBLISHED, by, now);
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

    void dropTag(UUID tagId) {
        replace(tagIds, tagIds.stream().filter(id -> !id.equals(tagId)).toList());
        if (tagId.equals(manuscript.sectionId())) {
            manuscript = manuscript.in(null);
        }
    }

    void dropByline(UUID bylineId) {
        replace(
                credits,
                credits.stream()
                        .filter(credit -> !credit.bylineId().equals(bylineId))
                        .toList());
    }

    private void touch(String by, Instant now) {
        authorship = authorship.changed(by, now);
        editVersion = lockVersion == null ? 0 : lockVersion + 1;
    }

    private void refreshSearchText() {
        searchText = SearchText.of(Arrays.asList(
                manuscript.headline(),
                manuscript.standfirst(),
                manuscript.slugline(),
                slug,
                manuscript.body().text()));
    }

    /** Gives the article a slug; a chosen one no longer follows the headline. */
    void takeSlug(String newSlug, boolean chosen) {
        slug = newSlug;
        slugChosen = chosen;
    }

    /** Whether the slug is still made from the headline: as long as nobody chose one and no reader knows it. */
    boolean slugFollowsHeadline() {
        return !slugChosen && version() == 0;
    }

    /** @throws ProblemException 422 for another time of the first publication than the one that readers know */
    void printedAt(Instant time) {
        PublicationState printed = publication.printedAt(time);
        publication = printed.equals(publication) ? publication : printed;
    }

    void cameByWire(String fingerprint) {
        wireFingerprint = fingerprint;
    }

    /** @throws ProblemException 422 for a time that is past and was not set before, or is after the scheduled one */
    void embargo(Instant until, Instant now) {
        Schedule embargoed = schedule().embargo(until, now);
        schedule = embargoed.equals(schedule()) ? schedule : embargoed;
    }

    /** @throws ProblemException 422 for a time that is past and was not set before, or is not after publication */
    void expireAt(Instant time, Instant now) {
        Schedule expiring = schedule().expireAt(time, now);
        schedule = expiring.equals(schedule()) ? schedule : expiring;
    }

    /** Withdraws because its time is over, which makes nobody's version stale. */
    void expire(Instant now) {
        long seen = editVersion;
        withdraw(false, authorship.changedBy(), now);
        editVersion = seen;
    }

    /** Places a legal hold, in place of the one before; nobody's version gets stale. */
    void hold(Hold newHold) {
        hold = newHold;
    }

    void liftHold() {
        hold = null;
    }

    Hold hold() {
        return hold;
    }

    void submit(String by, Instant now) {
        Step.SUBMIT.requirePossible(this);
        move(State.SUBMITTED, by, now);
    }

    /** Sends it back to its writer; out of the schedule, too, and off the spike. A published article stays so. */
    void sendBack(String by, Instant now) {
        Step.RETURN.requirePossible(this);
        approvedBy = null;
        schedule = schedule().cancelled();
        move(version() > 0 ? state : State.DRAFT, by, now);
    }

    /** One that was published stays as it is; what is approved then is its working copy. */
    void approve(String by, Instant now) {
        Step.APPROVE.requirePossible(this);
        approvedBy = by;
        move(version() > 0 ? state : State.APPROVED, by, now);
    }

    /** @throws ProblemException 409, or 422 for a time that is past or before the embargo's end */
    void schedule(Instant at, boolean needsApproval, String by, Instant now) {
        Step.SCHEDULE.requirePossible(this);
        requireApproval(Step.SCHEDULE, needsApproval);
        schedule = schedule().publishAt(at, by, now);
        move(version() > 0 ? state : State.SCHEDULED, by, now);
    }

    private void requireApproval(Step step, boolean needed) {
        if (needed && approvedBy == null) {
            throw step.refusal(this, "Somebody else than its writer must approve the article first.");
        }
    }

    /**
     * Counts up the version and dates it.
     *
     * @return whether readers get the article, for the first time or again, or an update
     * @throws ProblemException if the state does not allow it, or the story was printed in the future
     */
    ChangeKind publish(boolean needsApproval, String by, Instant now) {
        Step.PUBLISH.requirePossible(this);
        requireApproval(Step.PUBLISH, needsApproval);
        ChangeKind kind = state == State.PUBLISHED ? ChangeKind.UPDATED : ChangeKind.PUBLISHED;
        showNextVersion(Step.PUBLISH, by, now);
        return kind;
    }

    /** Publishes on schedule, which makes nobody's version stale. */
    ChangeKind publishOnTime(Instant now) {
        long seen = editVersion;
        ChangeKind kind = publish(false, schedule().scheduledBy(), now);
        editVersion = seen;
        return kind;
    }

    /** Sends back a story that could not be published on schedule, which makes nobody's version stale. */
    void missSchedule(Instant now) {
        long seen = editVersion;
        sendBack(schedule().scheduledBy(), now);
        editVersion = seen;
    }

    /**
     * Publishes with a public note that says what the version before had wrong.
     *
     * @param publishedAt the right time of the first publication, or null if that was right
     */
    ChangeKind correct(String note, Instant publishedAt, boolean needsApproval, String by, Instant now) {
        Step.CORRECT.requirePossible(this);
        requireApproval(Step.CORRECT, needsApproval);
        publication = publishedAt == null ? publication : publication.dated(publishedAt);
        showNextVersion(Step.CORRECT, by, now);
        corrections.add(new CorrectionNote(now, version(), note));
        return ChangeKind.CORRECTED;
    }

    private void showNextVersion(Step step, String by, Instant now) {
        if (schedule().isEmbargoed(now)) {
            throw step.refusal(
                    this, "The article is under embargo until " + schedule().embargoUntil() + ".");
        }
        if (schedule().isExpired(now)) {
            throw step.refusal(
                    this, "The article expired at " + schedule().expireAt() + "; set another time, or none.");
        }
        publication = publication.next(revision, now);
        schedule = schedule().cancelled();
        approvedBy = null;
        move(State.PUBLISHED, by, now);
    }

    void withdraw(boolean kill, String by, Instant now) {
        Step step = kill ? Step.KILL : Step.WITHDRAW;
        step.requirePossible(this);
        killed = kill;
        schedule = schedule().ended();
        move(State.WITHDRAWN, by, now);
    }

    void spike(String by, Instant now) {
        Step.SPIKE.requirePossible(this);
        schedule = schedule().cancelled();
        approvedBy = null;
        move(State.SPIKED, by, now);
    }

    private void move(State to, String by, Instant now) {
        state = to;
        touch(by, now);
    }

    /** Whether readers see what the working copy says. */
    boolean isUpToDate() {
        return state == State.PUBLISHED && !isChanged();
    }

    /** Whether the working copy says more than readers see. */
    boolean isChanged() {
        return version() > 0 && revision > publication.publishedRevision();
    }

    ETag etag() {
        return ETag.ofVersion(lockVersion);
    }

    /** @throws ProblemException 412 to a caller who has not seen the latest change that somebody made */
    void requireSeen(IfMatch seen) {
        seen.requireSince(editVersion, lockVersion);
    }

    UUID id() {
        return id;
    }

    State state() {
        return state;
    }

    /** How many versions receivers had beside those published: advance copies, and withdrawals. */
    int otherVersions() {
        return otherVersions;
    }

    /** The number of published versions. */
    int version() {
        return publication.version();
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

    /** The corrections as readers see them. */
    List<PublishedArticle.Correction> corrections() {
        return corrections.stream()
                .map(note -> new PublishedArticle.Correction(note.at(), note.version(), note.note()))
                .toList();
    }

    int revision() {
        return revision;
    }

    PublicationState publication() {
        return publication;
    }

    /** Hibernate reads a schedule that is all null as null. */
    Schedule schedule() {
        return schedule == null ? Schedule.NONE : schedule;
    }

    Authorship authorship() {
        return authorship;
    }

    String approvedBy() {
        return approvedBy;
    }

    boolean killed() {
        return killed;
    }
}
