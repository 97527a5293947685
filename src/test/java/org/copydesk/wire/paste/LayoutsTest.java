package org.copydesk.wire.paste;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/** Prints the scorecards of pasted layouts, and holds them to their bounds. */
class LayoutsTest {
    private static final Logger LOG = Logger.getLogger(LayoutsTest.class);
    private static final Path SHARED = Path.of("../shared/cases/wire/pasted.json");
    private static final Path OWN = Path.of("src/test/resources/wire/layouts.json");

    @Test
    void layoutsOfOurOwnAreRead() throws IOException {
        Scorecard card = Scorecard.of(OWN);

        LOG.info(card.print());
        assertThat(card.misses()).isEmpty();
    }

    @Test
    void layoutsFoundOnRealPagesAreRead() throws IOException {
        assumeTrue(Files.exists(SHARED), "no layouts in " + SHARED);

        Scorecard card = Scorecard.of(SHARED);

        LOG.info(card.print());
        assertThat(card.misses()).isEmpty();
    }
}
