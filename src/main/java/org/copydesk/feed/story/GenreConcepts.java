package org.copydesk.feed.story;

import java.util.Map;
import org.copydesk.edition.snapshot.Genre;
import org.copydesk.edition.snapshot.PublishedTag;

/** Translates the genre of an article into the IPTC's genre NewsCodes. Where these lack one, the next broader stands for it. */
final class GenreConcepts {
    private static final String SCHEME = "http://cv.iptc.org/newscodes/genre/";

    private GenreConcepts() {}

    static PublishedTag of(Genre genre) {
        return switch (genre) {
            case NEWS -> concept(genre, "Current", "Current Events");
            case OPINION -> concept(genre, "Opinion", "Opinion");
            case ANALYSIS -> concept(genre, "Analysis", "Analysis");
            case INTERVIEW -> concept(genre, "Interview", "Interview");
            case REVIEW -> concept(genre, "Review", "Review");
            case OBITUARY -> concept(genre, "Obituary", "Obituary");
            case EXPLAINER -> concept(genre, "Background", "Background");
            case FEATURE -> concept(genre, "Feature", "Feature");
            case LIVE -> concept(genre, "Update", "Update");
            case SPONSORED -> concept(genre, "Advertiser_Supplied", "Advertiser Supplied");
        };
    }

    private static PublishedTag concept(Genre genre, String code, String name) {
        return new PublishedTag(genre.toString(), name, Story.GENRE, SCHEME + code, null, Map.of(), null);
    }
}
