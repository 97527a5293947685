package org.copydesk.feed;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.copydesk.feed.rights.Rsl;
import org.copydesk.feed.rights.TdmRep;
import org.copydesk.feed.story.MiningTerms;
import org.copydesk.feed.story.Publication;
import org.copydesk.feed.story.Story;
import org.copydesk.serving.Representation;

/** Says in the headers of an answer what machines may do with what is in it. */
@Singleton
class MachineTerms {
    private final Publication publication;

    MachineTerms(Publication publication) {
        this.publication = publication;
    }

    /** @param stories those that stand in the answer; what the strictest of them says holds for all */
    Representation on(Representation answer, List<Story> stories) {
        List<Optional<MiningTerms>> terms =
                stories.stream().map(Story::miningTerms).toList();
        Representation said = MiningTerms.contentUsage(terms)
                .map(usage -> answer.header("Content-Usage", usage))
                .orElse(answer);
        if (MiningTerms.reservation(terms).isPresent()) {
            var headers = TdmRep.headers(MiningTerms.reservation(terms).get(), publication);
            for (var header : headers.entrySet()) {
                said = said.header(header.getKey(), header.getValue());
            }
        }
        return said;
    }

    /** The same for one story, with a link to its licence. */
    Representation on(Representation answer, Story story) {
        Representation said = on(answer, List.of(story));
        return story.miningTerms().isPresent() ? said.link("license", story.ownPath() + ".rsl", Rsl.MEDIA_TYPE) : said;
    }
}
