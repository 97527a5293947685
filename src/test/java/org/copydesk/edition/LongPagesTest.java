package org.copydesk.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.copydesk.newsroom.StoryBuilder.aStory;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.copydesk.edition.audience.Audience;
import org.copydesk.edition.audience.AudienceRepository;
import org.copydesk.edition.audience.LiveArticle;
import org.copydesk.newsroom.Newsroom;
import org.copydesk.newsroom.Story;
import org.junit.jupiter.api.Test;

/** Who takes all of the edition along gets few long stories at a time, however many he asks for. */
@QuarkusTest
class LongPagesTest {
    private static final String LONG = "Some words.\n\n".repeat(9_000);

    private final Newsroom newsroom = new Newsroom();
    private final ArchiveRepository archive;
    private final AudienceRepository audiences;

    LongPagesTest(ArchiveRepository archive, AudienceRepository audiences) {
        this.archive = archive;
        this.audiences = audiences;
    }

    @Test
    void pagesOfLongBodiesAreShort() {
        List<Story> stories = Stream.generate(() -> newsroom.publishes(aStory().body("text", LONG)))
                .limit(5)
                .toList();
        List<UUID> ids = stories.stream().map(Story::id).map(UUID::fromString).toList();

        List<UUID> archived = QuarkusTransaction.requiringNew().call(() -> archive.articles(ids.get(0), 100)).stream()
                .map(kept -> kept.article().id())
                .toList();
        List<UUID> given = audiences.articles(Audience.everything(), ids.get(0), 100, true).stream()
                .map(LiveArticle::id)
                .toList();
        List<LiveArticle> withoutBodies = audiences.articles(Audience.everything(), ids.get(0), 100, false);

        assertThat(archived).isNotEmpty().hasSizeLessThan(4).isEqualTo(ids.subList(1, 1 + archived.size()));
        assertThat(given).isEqualTo(archived);
        assertThat(withoutBodies).hasSizeGreaterThanOrEqualTo(4);
        // Tests that read everything would read them, too.
        stories.forEach(story -> newsroom.withdraws(story, "It was too long"));
    }
}
