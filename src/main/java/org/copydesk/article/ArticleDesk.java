package org.copydesk.article;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.copydesk.access.CurrentStaff;
import org.copydesk.platform.Ids;
import org.copydesk.platform.RetriedOnCollision;
import org.copydesk.platform.problem.ProblemException;
import org.copydesk.platform.web.IfMatch;
import org.copydesk.platform.web.MergePatch;

/** Starts, changes and shows articles at the desk. */
@ApplicationScoped
@RetriedOnCollision
@Transactional
public class ArticleDesk {
    private final ArticleRepository articles;
    private final ArticleEditing editing;
    private final ArticlePresentation presentation;
    private final MergePatch mergePatch;
    private final CurrentStaff staff;
    private final Clock clock;

    ArticleDesk(
            ArticleRepository articles,
            ArticleEditing editing,
            ArticlePresentation presentation,
            MergePatch mergePatch,
            CurrentStaff staff,
            Clock clock) {
        this.articles = articles;
        this.editing = editing;
        this.presentation = presentation;
        this.mergePatch = mergePatch;
        this.staff = staff;
        this.clock = clock;
    }

    /** @throws ProblemException 422 for what is not valid, 409 for a slug that is taken */
    public ArticleView start(ArticleRequest request) {
        return presentation.view(started(request));
    }

    /** Starts the draft that wire copy became; {@code fingerprint} is the copy's. */
    public ArticleView startFromWire(ArticleRequest request, String fingerprint) {
        Article article = started(request);
        article.cameByWire(fingerprint);
        articles.flush();
        return presentation.view(article);
    }

    private Article started(ArticleRequest request) {
        Article article = new Article(Ids.next(), staff.name(), clock.instant());
        editing.write(article, request, staff.name());
        articles.persistAndFlush(article);
        editing.replaceCaptions(article, request);
        return article;
    }

    public Optional<ArticleView> findByWireFingerprint(String fingerprint) {
        return articles.byWireFingerprint(fingerprint).map(presentation::view);
    }

    /** @throws ProblemException 404, 409, 412 or 422 */
    public ArticleView replace(UUID id, IfMatch seen, ArticleRequest request) {
        Article article = articles.seen(id, seen);
        return rewritten(article, request);
    }

    /** Changes what a merge patch (RFC 7396) names. */
    public ArticleView patch(UUID id, IfMatch seen, JsonNode patch) {
        Article article = articles.seen(id, seen);
        return rewritten(article, mergePatch.apply(patch, presentation.asRequest(article), ArticleRequest.class));
    }

    private ArticleView rewritten(Article article, ArticleRequest request) {
        editing.write(article, request, staff.name());
        editing.replaceCaptions(article, request);
        articles.flush();
        return presentation.view(article);
    }

    /** @throws ProblemException 404 */
    public ArticleView get(UUID id) {
        return presentation.view(articles.existing(id));
    }

    /** Articles made last first, from behind {@code before}; without bodies. */
    public List<ArticleView> page(State state, UUID before, int most) {
        return presentation.views(articles.page(state, before, most));
    }
}
