package org.copydesk.wire.paste;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.copydesk.wire.story.WireStory;
import org.copydesk.wire.story.WireStory.Byline;
import org.copydesk.wire.story.WireStory.Caption;
import org.copydesk.wire.story.WireStory.ReportLine;
import org.copydesk.wire.text.WireText;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SeedStoryTest {
    private static final Path SEEDS = Path.of(System.getProperty("copydesk.seeds", "../shared/seeds"));

    private static WireStory story;

    @BeforeAll
    static void readTheSeed() throws IOException {
        assumeTrue(Files.isDirectory(SEEDS), "no seed stories in " + SEEDS);
        try (Stream<Path> files = Files.list(SEEDS)) {
            Path seed = files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .findFirst()
                    .orElseThrow();
            story = new PastedStoryParser(ZoneId.of("Asia/Seoul")).parse(WireText.decode(Files.readAllBytes(seed)));
        }
    }

    @Test
    void theFieldsAreThoseOfThePrintedStory() {
        assertThat(story.source()).isEqualTo("The Korea Herald");
        assertThat(story.headline()).isEqualTo("Seoul declines to back UN resolution on NK rights");
        assertThat(story.standfirst()).isNull();
        assertThat(story.language()).isEqualTo("en");
        assertThat(story.bylineLine()).isEqualTo("By Ahn Sung-mi");
        assertThat(story.bylines()).containsExactly(Byline.person("Ahn Sung-mi"));
        assertThat(story.publishedAt()).isEqualTo(Instant.parse("2021-03-24T04:59:00Z"));
        assertThat(story.updatedAt()).isNull();
        assertThat(story.captions()).containsExactly(new Caption("North Korean flag", "AFP-Yonhap"));
    }

    @Test
    void theBodyIsThirteenParagraphsWithoutPageFurniture() {
        assertThat(story.blocks()).hasSize(13);
        assertThat(story.paragraphs())
                .hasSize(13)
                .noneMatch(paragraph -> paragraph.contains("Link copied") || paragraph.startsWith("By "));
    }

    @Test
    void theReportSaysWhereEveryLineWent() {
        assertThat(story.report().stream().map(ReportLine::became))
                .startsWith("source", "headline", "byline", "publishedAt", "discarded", "caption", "body")
                .endsWith("body", "discarded")
                .hasSize(20);
        List<String> discarded = story.report().stream()
                .filter(line -> line.became().equals("discarded"))
                .map(ReportLine::note)
                .toList();
        assertThat(discarded).containsExactly("page furniture: share link", "repeats the byline; cut off");
    }
}
