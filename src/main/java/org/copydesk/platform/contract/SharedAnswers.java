package org.copydesk.platform.contract;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.MediaType;

/** Completes the answers that operations share: an error is a problem (RFC 9457), shown by an example. */
final class SharedAnswers {
    private static final String PROBLEM_JSON = "application/problem+json";
    private static final int FIRST_ERROR = 400;

    private SharedAnswers() {}

    static void complete(Components components, ContractTexts texts) {
        for (OtherAnswer answer : OtherAnswer.ALL) {
            if (answer.status() >= FIRST_ERROR) {
                MediaType problem = OASFactory.createMediaType().schema(References.to("Problem"));
                texts.example("problem." + answer.status()).ifPresent(problem::setExample);
                components
                        .getResponses()
                        .get(answer.component())
                        .setContent(OASFactory.createContent().addMediaType(PROBLEM_JSON, problem));
            }
        }
    }
}
