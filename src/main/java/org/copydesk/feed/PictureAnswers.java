package org.copydesk.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.copydesk.delivery.answer.Representation;
import org.copydesk.delivery.answer.Subjects;
import org.copydesk.edition.ArticleLookup;
import org.copydesk.edition.EditionCaptionRepository;
import org.copydesk.edition.EditionRepository;
import org.copydesk.edition.audience.Audience;
import org.copydesk.edition.rendering.ArticleRow;
import org.copydesk.edition.snapshot.PublishedArticle;
import org.copydesk.edition.snapshot.PublishedCaption;
import org.copydesk.feed.newsml.PictureItem;
import org.copydesk.feed.ninjs.PictureNinjs;
import org.copydesk.feed.story.Picture;
import org.copydesk.feed.story.Publication;
import org.copydesk.feed.story.Story;
import org.copydesk.platform.Ids;
import org.copydesk.platform.problem.ProblemException;

/** Builds the answers about pictures that published articles show. */
@ApplicationScoped
class PictureAnswers {
    private final EditionCaptionRepository captions;
    private final EditionRepository edition;
    private final Publication publication;
    private final MachineTerms terms;
    private final PictureNinjs ninjs;
    private final PictureItem newsMl;

    PictureAnswers(
            EditionCaptionRepository captions,
            EditionRepository edition,
            Publication publication,
            MachineTerms terms,
            PictureNinjs ninjs,
            PictureItem newsMl) {
        this.captions = captions;
        this.edition = edition;
        this.publication = publication;
        this.terms = terms;
        this.ninjs = ninjs;
        this.newsMl = newsMl;
    }

    @Transactional
    Representation ninjs(String id) {
        return answer(id, ninjs::render, ninjs.mediaType());
    }

    @Transactional
    Representation newsMl(String id) {
        return answer(id, newsMl::render, PictureItem.MEDIA_TYPE);
    }

    private Representation answer(String id, Function<Picture, String> format, String mediaType) {
        UUID image = Ids.parse(id).orElseThrow(() -> ProblemException.notFound("picture", id));
        ArticleRow row = captions.articleShowing(image)
                .map(article -> edition.find(article.toString(), Audience.everything()))
                .filter(ArticleLookup.Found.class::isInstance)
                .map(found -> ((ArticleLookup.Found) found).article())
                .orElseThrow(() -> ProblemException.notFound("picture", id));
        Picture picture = edition.snapshot(row)
                .flatMap(article -> picture(article, image, row))
                .orElseThrow(() -> ProblemException.notFound("picture", id));
        Representation shown = Representation.of(
                        format.apply(picture).getBytes(StandardCharsets.UTF_8),
                        mediaType,
                        Subjects.none().article(row.id()))
                .modified(row.modifiedAt());
        return terms.on(
                shown, Collections.singletonList(picture.image().description().dataMining()));
    }

    private Optional<Picture> picture(PublishedArticle article, UUID image, ArticleRow row) {
        return new Story(article, publication)
                .pictures().stream()
                        .map(PublishedCaption::image)
                        .filter(shown -> shown.id().equals(image))
                        .findFirst()
                        .map(shown -> new Picture(shown, row.modifiedAt(), publication));
    }
}
