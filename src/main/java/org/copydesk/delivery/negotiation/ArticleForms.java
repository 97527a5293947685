package org.copydesk.delivery.negotiation;

import java.util.List;
import org.copydesk.delivery.answer.PublicAnswer;
import org.copydesk.edition.audience.Share;
import org.copydesk.platform.problem.ProblemException;

/** Renders an article in other media types than JSON, for the address that negotiates them. */
public interface ArticleForms {
    /** The media types that are offered, those preferred first. */
    List<String> mediaTypes();

    /**
     * The article in one of these media types.
     *
     * @param share what of the edition is shown
     * @throws ProblemException 404 for what was never published or is not shown, 410 for what was withdrawn
     */
    PublicAnswer show(String idOrSlug, String mediaType, Share share);

    /** What a client is told that accepts none of them (406): those that there are. */
    ProblemException noneOf();
}
