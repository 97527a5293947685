package org.copydesk.preview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.copydesk.access.CurrentStaff;
import org.copydesk.article.WorkingCopies;
import org.copydesk.edition.publication.PublicationConfig;
import org.copydesk.edition.rendering.ArticleRenderer;
import org.copydesk.front.FrontPreview;
import org.copydesk.platform.Ids;
import org.copydesk.platform.problem.ErrorCode;
import org.copydesk.platform.problem.ProblemException;

/** Makes, lists, revokes and resolves preview links. */
@ApplicationScoped
@Transactional
class Previews {
    private final PreviewRepository previews;
    private final PreviewTokens tokens;
    private final WorkingCopies workingCopies;
    private final FrontPreview fronts;
    private final ArticleRenderer renderer;
    private final PreviewConfig config;
    private final PublicationConfig publication;
    private final CurrentStaff staff;
    private final Clock clock;

    Previews(
            PreviewRepository previews,
            PreviewTokens tokens,
            WorkingCopies workingCopies,
            FrontPreview fronts,
            ArticleRenderer renderer,
            PreviewConfig config,
            PublicationConfig publication,
            CurrentStaff staff,
            Clock clock) {
        this.previews = previews;
        this.tokens = tokens;
        this.workingCopies = workingCopies;
        this.fronts = fronts;
        this.renderer = renderer;
        this.config = config;
        this.publication = publication;
        this.staff = staff;
        this.clock = clock;
    }

    /** @throws ProblemException 404, 409 if the article can't be published any more, 422 for a time that can't be */
    PreviewView create(PreviewSubject subject, PreviewRequest request) {
        Duration lifetime = request.lifetime(config);
        if (subject.isArticle()) {
            workingCopies.requireOne(subject.articleId());
        } else {
            fronts.requireFront(subject.front());
        }
        Instant now = clock.instant();
        previews.deleteExpired(subject, now);
        Instant expiresAt = now.plus(lifetime).truncatedTo(ChronoUnit.MILLIS);
        Preview preview = new Preview(Ids.next(), subject, staff.name(), now, expiresAt);
        previews.persist(preview);
        return view(preview);
    }

    /** Links that work, made last first, from behind {@code before}. */
    List<PreviewView> page(PreviewSubject subject, UUID before, int most) {
        if (subject.isArticle()) {
            workingCopies.requireArticle(subject.articleId());
        } else {
            fronts.requireFront(subject.front());
        }
        return previews.working(subject, clock.instant(), before, most).stream()
                .map(this::view)
                .toList();
    }

    /** @throws ProblemException 404 */
    void revoke(PreviewSubject subject, UUID previewId) {
        if (!previews.delete(subject, previewId)) {
            throw ProblemException.notFound("preview", previewId.toString());
        }
    }

    /**
     * The article behind a link, as JSON in the shape of delivery, in UTF-8.
     *
     * @throws ProblemException the same 404 for a link that is broken, expired or revoked, and an article that is gone
     */
    byte[] show(String token) {
        Instant now = clock.instant();
        return subject(token, now)
                .filter(PreviewSubject::isArticle)
                .flatMap(subject -> workingCopies.asPublishedAt(subject.articleId(), now))
                .map(renderer::render)
                .orElseThrow(Previews::broken);
    }

    /** The same for a front. */
    byte[] showFront(String token) {
        Instant now = clock.instant();
        return subject(token, now)
                .filter(subject -> !subject.isArticle())
                .flatMap(subject -> fronts.render(subject.front(), now))
                .orElseThrow(Previews::broken);
    }

    private Optional<PreviewSubject> subject(String token, Instant now) {
        return tokens.read(token, now)
                .flatMap(previews::findByIdOptional)
                .filter(preview -> preview.works(now))
                .map(Preview::subject);
    }

    private static ProblemException broken() {
        return new ProblemException(
                ErrorCode.NOT_FOUND,
                "The link is broken, expired or revoked. Ask whoever gave it to you for a new one.");
    }

    private PreviewView view(Preview preview) {
        String url = publication.baseUrl()
                + (preview.subject().isArticle() ? "/v1/previews/" : "/v1/previews/fronts/")
                + tokens.write(preview.id(), preview.expiresAt());
        return new PreviewView(preview.id(), url, preview.expiresAt(), preview.createdBy(), preview.createdAt());
    }
}
