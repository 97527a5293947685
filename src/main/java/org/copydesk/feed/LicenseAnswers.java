package org.copydesk.feed;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.copydesk.delivery.answer.Representation;
import org.copydesk.delivery.answer.Subjects;
import org.copydesk.delivery.negotiation.Accepted;
import org.copydesk.feed.rights.Rsl;
import org.copydesk.feed.rights.TdmRep;
import org.copydesk.feed.story.MiningTerms;
import org.copydesk.feed.story.Publication;
import org.copydesk.platform.problem.ErrorCode;
import org.copydesk.platform.problem.ProblemException;

/** Builds the publication's licence, mining reservation and robots.txt. */
@Singleton
class LicenseAnswers {
    private final Publication publication;

    LicenseAnswers(Publication publication) {
        this.publication = publication;
    }

    private Optional<MiningTerms> said() {
        return MiningTerms.of(publication.rights().dataMining());
    }

    private MiningTerms required() {
        return said().orElseThrow(
                        () -> new ProblemException(
                                ErrorCode.NOT_FOUND,
                                "This publication does not say what machines may do with all of it; articles may say it of themselves."));
    }

    Representation license(Accepted accepted) {
        String license = Rsl.ofPublication(required(), publication);
        return answer(license, accepted.oneOf(List.of(Rsl.MEDIA_TYPE)));
    }

    Representation reservation(Accepted accepted) {
        return answer(TdmRep.file(required(), publication), accepted.oneOf(List.of("application/json")));
    }

    /** Robots may come (RFC 9309); where the licence is, and the sitemaps of the publication's site. */
    Representation robots(Accepted accepted) {
        String mediaType = accepted.oneOf(List.of("text/plain;charset=UTF-8"));
        Optional<String> usage = MiningTerms.contentUsage(List.of(said()));
        StringBuilder text = new StringBuilder("User-agent: *\nAllow: /\n");
        usage.ifPresent(preferences ->
                text.append("Content-Usage: / ").append(preferences).append('\n'));
        said().ifPresent(terms -> text.append("\nLicense: ")
                .append(publication.address("/license.xml"))
                .append('\n'));
        text.append("\nSitemap: ").append(publication.siteAddress("/sitemaps/index.xml"));
        text.append("\nSitemap: ")
                .append(publication.siteAddress("/sitemaps/news.xml"))
                .append('\n');
        return answer(text.toString(), mediaType);
    }

    private static Representation answer(String text, String mediaType) {
        return Representation.of(text.getBytes(StandardCharsets.UTF_8), mediaType, Subjects.none());
    }
}
