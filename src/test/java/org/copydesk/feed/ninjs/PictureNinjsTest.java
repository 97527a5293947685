package org.copydesk.feed.ninjs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import org.copydesk.feed.Standards;
import org.copydesk.feed.Stories;
import org.copydesk.feed.story.Picture;
import org.copydesk.newsroom.TestJson;
import org.junit.jupiter.api.Test;

/** A picture as an object of ninjs of its own. */
class PictureNinjsTest {
    private static final PictureNinjs NINJS = new PictureNinjs(new Ninjs32());
    private static final Instant MODIFIED = Instant.parse("2026-03-24T16:00:01Z");

    @Test
    void itSaysWhatTheDeskSaysAndHasEveryFile() {
        JsonNode json = TestJson.read(NINJS.render(new Picture(Stories.ferry(), MODIFIED, Stories.PACKET)));

        assertThat(json.at("/uri").textValue())
                .isEqualTo("urn:uuid:" + Stories.ferry().id());
        assertThat(json.at("/type").textValue()).isEqualTo("picture");
        assertThat(json.at("/by").textValue()).isEqualTo("Lena Orb");
        assertThat(json.at("/descriptions").findValuesAsText("value")).containsExactly("The ferry 2", "A white ship 2");
        assertThat(json.at("/renditions")).hasSize(9);
        assertThat(json.at("/usageTerms").textValue()).isEqualTo("One use only");
    }

    @Test
    void theSchemaHoldsForEveryPicture() {
        List<String> faults = Stories.all()
                .flatMap(story -> story.pictures().stream()
                        .map(caption -> new Picture(caption.image(), MODIFIED, story.publication())))
                .map(picture -> Standards.faults(Standards.ninjs("3.2"), NINJS.render(picture)))
                .filter(fault -> !fault.isEmpty())
                .limit(5)
                .toList();

        assertThat(faults).isEmpty();
    }
}
