package org.copydesk.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.Stream;
import org.copydesk.delivery.answer.PublicAnswer;
import org.copydesk.delivery.answer.Representation;
import org.copydesk.delivery.negotiation.Accepted;
import org.copydesk.delivery.negotiation.ArticleForms;
import org.copydesk.edition.audience.Share;
import org.copydesk.platform.problem.ProblemException;

/** Negotiates the format of an article (RFC 9110, section 12.5.1); JSON where the request has no preference. */
@ApplicationScoped
class ArticleNegotiation {
    private final ArticleForms forms;
    private final ArticleAnswers answers;
    private final List<String> offered;

    ArticleNegotiation(ArticleForms forms, ArticleAnswers answers) {
        this.forms = forms;
        this.answers = answers;
        offered = Stream.concat(Stream.of(MediaType.APPLICATION_JSON), forms.mediaTypes().stream())
                .toList();
    }

    /** @throws ProblemException 404, 406 or 410; 400 where fields of another form than JSON are asked for */
    PublicAnswer answer(String idOrSlug, String fields, Accepted accepted, Share share) {
        String chosen = accepted.bestOf(offered).orElseThrow(forms::noneOf);
        if (chosen.equals(MediaType.APPLICATION_JSON)) {
            return json(idOrSlug, fields, share);
        }
        if (fields != null) {
            throw ProblemException.badParameter(
                    "fields", "Only JSON has fields to choose from: accept application/json.");
        }
        PublicAnswer answer = forms.show(idOrSlug, chosen, share);
        return answer instanceof Representation shown ? shown.varyingBy(HttpHeaders.ACCEPT) : answer;
    }

    private PublicAnswer json(String idOrSlug, String fields, Share share) {
        PublicAnswer answer = answers.at(idOrSlug, FieldSelection.parse(fields), share);
        return answer instanceof Representation shown ? shown.varyingBy(HttpHeaders.ACCEPT) : answer;
    }
}
