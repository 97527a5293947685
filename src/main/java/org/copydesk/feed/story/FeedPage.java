package org.copydesk.feed.story;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.copydesk.edition.snapshot.WithdrawnArticle;

/**
 * A page of a list of articles, the newest first.
 *
 * @param stories with their bodies, or without where only summaries are wanted
 * @param withdrawn articles that may have stood in the list, those withdrawn last first; on a first page only
 * @param language the one language that the list is limited to, or null
 * @param limit the most articles of a page
 * @param links where the list stands
 * @param editionBegan when there was an edition first, for an empty page; null for others
 */
public record FeedPage(
        Publication publication,
        List<Story> stories,
        List<WithdrawnArticle> withdrawn,
        String language,
        int limit,
        Links links,
        Instant editionBegan) {

    /**
     * Absolute addresses.
     *
     * @param self of this page
     * @param first of the list
     * @param next of the next page, or null on the last
     * @param nextCursor the cursor in it, or null
     * @param hub that tells of changes of this page (WebSub), or null
     */
    public record Links(String self, String first, String next, String nextCursor, String hub) {}

    /** When something of this page changed last; for an empty page, when the edition began. */
    public Instant updated() {
        return Stream.concat(
                        stories.stream().map(story -> story.article().updatedAt()),
                        withdrawn.stream().map(WithdrawnArticle::at))
                .max(Instant::compareTo)
                .orElse(editionBegan);
    }

    /** The language of what a feed says of itself. */
    public String languageOrUsual() {
        return language == null ? publication.language() : language;
    }
}
