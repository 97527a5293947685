package org.copydesk.article;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.copydesk.access.CurrentStaff;
import org.copydesk.access.Role;
import org.copydesk.article.manuscript.BodyPictures;
import org.copydesk.article.manuscript.FigureCaptions;
import org.copydesk.article.request.ArticleRequest;
import org.copydesk.article.request.SentBack;
import org.copydesk.article.state.State;
import org.copydesk.media.CaptionRequest;
import org.copydesk.platform.Ids;
import org.copydesk.platform.RetriedOnCollision;
import org.copydesk.platform.json.MergePatch;
import org.copydesk.platform.problem.ProblemException;
import org.copydesk.platform.storage.StoredJson;
import org.copydesk.platform.web.IfMatch;

/**
 * Starts and changes articles. Every change answers 404 for an unknown article, 412 to a caller who has not seen the
 * present version, 403 to a reporter with somebody else's story, 409 where the state allows none, and 422 for content
 * that is not valid.
 */
@ApplicationScoped
@RetriedOnCollision
@Transactional
public class ArticleDesk {
    private final ArticleRepository articles;
    private final ArticleEditing editing;
    private final ArticlePresentation presentation;
    private final Restoration restoration;
    private final AdvanceCopies ahead;
    private final DeskJournal journal;
    private final MergePatch mergePatch;
    private final SentBack sentBack;
    private final CurrentStaff staff;

    private final DeskConfig config;

    ArticleDesk(
            ArticleRepository articles,
            ArticleEditing editing,
            ArticlePresentation presentation,
            Restoration restoration,
            AdvanceCopies ahead,
            DeskJournal journal,
            MergePatch mergePatch,
            SentBack sentBack,
            CurrentStaff staff,
            DeskConfig config) {
        this.articles = articles;
        this.editing = editing;
        this.presentation = presentation;
        this.restoration = restoration;
        this.ahead = ahead;
        this.journal = journal;
        this.mergePatch = mergePatch;
        this.sentBack = sentBack;
        this.staff = staff;
        this.config = config;
    }

    /** @throws ProblemException 422 for what is not valid, 409 for a slug that is taken */
    public ArticleView start(ArticleRequest request) {
        return start(request, BodyPictures.NONE);
    }

    /** Starts a draft under an id, and with captions under theirs, that nothing has yet. */
    public ArticleView start(UUID id, ArticleRequest request) {
        Article article = new Article(id, journal.who(), journal.now());
        started(article, request, BodyPictures.NONE, true);
        return presentation.view(article);
    }

    /**
     * Starts a draft; the view's notes say which pictures could not be had.
     *
     * @param pictures those of the body
     */
    ArticleView start(ArticleRequest request, BodyPictures pictures) {
        Article article = new Article(Ids.next(), journal.who(), journal.now());
        FigureCaptions captions = started(article, request, pictures, false);
        return presentation.view(article, captions.notes());
    }

    /** Starts the draft that wire copy became; {@code fingerprint} is the copy's. */
    public ArticleView startFromWire(ArticleRequest request, String fingerprint) {
        Article article = new Article(Ids.next(), journal.who(), journal.now());
        started(article, request, BodyPictures.NONE, false);
        article.cameByWire(fingerprint);
        articles.flush();
        return presentation.view(article);
    }

    private FigureCaptions started(
            Article article, ArticleRequest request, BodyPictures pictures, boolean hasCaptionIds) {
        FigureCaptions captions = editing.write(article, request, pictures);
        article.saved(false, journal.who(), journal.now());
        articles.persistAndFlush(article);
        editing.replaceCaptions(article, captions, hasCaptionIds);
        journal.saved(article, null);
        journal.took(Step.START, article, null, null);
        return captions;
    }

    public Optional<ArticleView> findByWireFingerprint(String fingerprint) {
        return articles.byWireFingerprint(fingerprint).map(presentation::view);
    }

    /** Replaces all that the article says; it may come as the desk shows it. */
    ArticleView replace(UUID id, IfMatch seen, JsonNode sent, BodyPictures pictures) {
        return rewrite(
                id,
                seen,
                pictures,
                article -> sentBack.read(article.id(), article.manuscript().body(), sent));
    }

    /** Changes what a merge patch (RFC 7396) names; its body may come in a form that the desk shows. */
    public ArticleView patch(UUID id, IfMatch seen, JsonNode patch) {
        return patch(id, seen, patch, BodyPictures.NONE);
    }

    /** The same with the pictures of the body. */
    ArticleView patch(UUID id, IfMatch seen, JsonNode patch, BodyPictures pictures) {
        return rewrite(
                id,
                seen,
                pictures,
                article -> mergePatch.apply(
                        sentBack.readPatch(article.manuscript().body(), patch),
                        presentation.asRequest(article),
                        ArticleRequest.class));
    }

    /** Changes the captions only. */
    public ArticleView changeCaptions(UUID id, IfMatch seen, UnaryOperator<List<CaptionRequest>> change) {
        return rewrite(id, seen, BodyPictures.NONE, article -> {
            ArticleRequest present = presentation.asRequest(article);
            return present.withCaptions(change.apply(present.captions()));
        });
    }

    private ArticleView rewrite(
            UUID id, IfMatch seen, BodyPictures pictures, Function<Article, ArticleRequest> change) {
        Article article = articles.seen(id, seen);
        List<String> notes = save(article, change.apply(article), pictures, null);
        return presentation.view(article, notes);
    }

    /** Takes in a save, and hands back its notes; one that says what the article says already leaves everything as it is. */
    private List<String> save(Article article, ArticleRequest request, BodyPictures pictures, Integer restoredFrom) {
        staff.requireOwnerOrEditor(article.authorship().createdBy());
        StoredJson before = presentation.asJson(article);
        FigureCaptions captions = editing.write(article, request, pictures);
        editing.replaceCaptions(article, captions, restoredFrom != null);
        if (presentation.asJson(article).equals(before)) {
            return captions.notes();
        }
        boolean approvalLapses = config.fourEyes() || !staff.isAtLeast(Role.EDITOR);
        article.saved(approvalLapses, journal.who(), journal.now());
        if (restoration.isAsPublished(article)) {
            article.saysWhatIsPublished();
        }
        articles.flush();
        journal.saved(article, restoredFrom);
        if (article.state() == State.SCHEDULED) {
            ahead.follow(article);
        }
        return captions.notes();
    }

    /** Brings back what the article said at a revision, as a save of its own; the view's notes say what could not come back. */
    public ArticleView restore(UUID id, IfMatch seen, int revision, String comment) {
        Article article = articles.seen(id, seen);
        State from = article.state();
        Step.RESTORE.requirePossible(article);
        Restoration.Restored restored = restoration.prepare(article, revision);
        int before = article.revision();
        save(article, restored.request(), BodyPictures.NONE, revision);
        if (article.revision() > before) {
            journal.took(Step.RESTORE, article, from, restored.comment(revision, comment));
        }
        return presentation.view(article, restored.notes());
    }

    /**
     * Deletes an article that was never published; the audit trail keeps that it was there.
     *
     * @throws ProblemException 409 for one that was published, or is scheduled
     */
    public void delete(UUID id, IfMatch seen) {
        Article article = articles.seen(id, seen);
        staff.requireOwnerOrEditor(article.authorship().createdBy());
        Step.DELETE.requirePossible(article);
        journal.took(Step.DELETE, article, article.state(), article.manuscript().headline());
        articles.delete(article);
    }

    /** @throws ProblemException 404 */
    public ArticleView get(UUID id) {
        return presentation.view(articles.existing(id));
    }
}
