package org.copydesk.article.manuscript;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.UUID;
import org.copydesk.article.request.ArticleRequest;
import org.copydesk.article.request.ArticleRequest.BodyRequest;
import org.copydesk.body.Body;
import org.copydesk.body.InvalidBodyException;
import org.copydesk.body.parse.BodyContext;
import org.copydesk.body.parse.BodyParser;
import org.copydesk.edition.publication.PublicationConfig;
import org.copydesk.edition.snapshot.Rights;
import org.copydesk.edition.snapshot.Source;
import org.copydesk.platform.problem.ProblemException;
import org.copydesk.platform.text.PlainText;

/** Parses the manuscript of a request: normalises its lines and parses its body into blocks. */
@ApplicationScoped
public class ManuscriptParser {
    private final PublicationConfig publication;

    ManuscriptParser(PublicationConfig publication) {
        this.publication = publication;
    }

    /**
     * Reads a request.
     *
     * @param body the request's, read
     * @param sectionId the id of the section that the request names, or null
     * @return the manuscript without relations
     * @throws ProblemException 422 for what is not valid
     */
    public Manuscript manuscript(ArticleRequest request, Body body, UUID sectionId) {
        return new Manuscript(
                language(request.language()),
                headline(request.headline()),
                line(request.standfirst()),
                line(request.slugline()),
                line(request.byline()),
                sectionId,
                line(request.dateline()),
                body,
                body.wordCount(),
                request.editorialNote(),
                Source.UNKNOWN.equals(request.source()) ? null : request.source(),
                Rights.stated(request.rights()),
                request.urgency(),
                request.genre(),
                request.url(),
                Relations.NONE);
    }

    /** One that says nothing but a headline. */
    public Manuscript headed(String headline, String language) {
        return manuscript(ArticleRequest.headed(headline, language), Body.EMPTY, null);
    }

    private static String headline(String headline) {
        if (PlainText.isBlank(headline)) {
            throw ProblemException.invalid("/headline", "not-blank", "headline must have something to read.");
        }
        return PlainText.singleLine(headline);
    }

    /** A text on one line; null for one that has nothing to read. */
    public static String line(String text) {
        return text == null || PlainText.isBlank(text) ? null : PlainText.singleLine(text);
    }

    private String language(String tag) {
        try {
            String given = tag == null ? publication.language() : tag;
            return new Locale.Builder().setLanguageTag(given).build().toLanguageTag();
        } catch (IllformedLocaleException illFormed) {
            throw ProblemException.invalid("/language", "pattern", "language must be a language tag by BCP 47.");
        }
    }

    /**
     * Reads the body of a request; none is an empty one. Its relative links are resolved against the address of the story's
     * source, or of the story.
     *
     * @param captions takes the words under its figures
     * @throws ProblemException 422 for what can't be accepted
     */
    public static Body body(ArticleRequest request, FigureCaptions captions) {
        BodyRequest body = request.body();
        if (body == null) {
            return Body.EMPTY;
        }
        boolean hasSource = request.source() != null && request.source().url() != null;
        String address = hasSource ? request.source().url() : request.url();
        try {
            return BodyParser.parse(body.format(), body.content(), new BodyContext(address, captions));
        } catch (InvalidBodyException invalid) {
            throw ProblemException.invalid("/body/content" + invalid.pointer(), invalid.code(), invalid.detail());
        }
    }
}
