package org.copydesk.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.copydesk.edition.EditionRepository;
import org.copydesk.edition.audience.Share;
import org.copydesk.edition.front.EditionFrontRepository;
import org.copydesk.edition.front.FrontAssembly;
import org.copydesk.edition.front.FrontAssembly.Placed;
import org.copydesk.edition.front.FrontContent;
import org.copydesk.edition.snapshot.PublishedArticle;
import org.copydesk.platform.problem.ProblemException;

/** Reads the articles on a front, or on one of its lists, for feeds. They are in the order of the front, and in the stories' own words. */
@ApplicationScoped
class FrontFeed {
    private final EditionFrontRepository fronts;
    private final FrontAssembly assembly;
    private final EditionRepository edition;

    FrontFeed(EditionFrontRepository fronts, FrontAssembly assembly, EditionRepository edition) {
        this.fronts = fronts;
        this.assembly = assembly;
        this.edition = edition;
    }

    /** @throws ProblemException 404 for a front or list that there is not */
    List<PublishedArticle> articles(FeedList asked, Share share) {
        FrontContent front =
                fronts.content(asked.front).orElseThrow(() -> ProblemException.notFound("front", asked.front));
        Map<String, List<Placed>> lists = assembly.lists(front, share.audience());
        if (asked.list != null && !lists.containsKey(asked.list)) {
            throw ProblemException.notFound("list of the front", asked.list);
        }
        Stream<Placed> placed =
                asked.list == null ? lists.values().stream().flatMap(List::stream) : lists.get(asked.list).stream();
        List<UUID> ids = placed.map(one -> one.article().id())
                .distinct()
                .limit(asked.limit)
                .toList();
        return edition.snapshots(ids, share.fullText());
    }
}
