package org.copydesk.feed.rights;

import jakarta.inject.Singleton;
import org.copydesk.feed.story.ArticleFormat;
import org.copydesk.feed.story.Story;
import org.copydesk.platform.contract.Renders;
import org.copydesk.platform.problem.ErrorCode;
import org.copydesk.platform.problem.ProblemException;

/** Renders the licence of one article for machines. */
@Singleton
@Renders(as = "rsl", in = Rsl.MEDIA_TYPE)
public class ArticleLicense implements ArticleFormat {
    @Override
    public String title() {
        return "Really Simple Licensing 1.0: what machines may do with the article";
    }

    @Override
    public String render(Story story) {
        return story.miningTerms()
                .map(mining -> Rsl.ofArticle(mining, story))
                .orElseThrow(() -> new ProblemException(
                        ErrorCode.NOT_FOUND, "Neither the article nor the publication says what machines may do."));
    }
}
