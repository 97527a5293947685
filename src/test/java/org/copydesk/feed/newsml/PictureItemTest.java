package org.copydesk.feed.newsml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.copydesk.feed.XmlDocuments.parse;
import static org.copydesk.feed.XmlDocuments.values;

import java.time.Instant;
import java.util.List;
import org.copydesk.feed.Stories;
import org.copydesk.feed.XmlDocuments;
import org.copydesk.feed.story.Picture;
import org.copydesk.feed.story.Story;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

/** A picture as a newsItem of its own. */
class PictureItemTest {
    private static final PictureItem ITEM = new PictureItem();
    private static final Instant MODIFIED = Instant.parse("2026-03-24T16:00:01Z");

    @Test
    void everyFileIsRemoteContent() {
        Document item = parse(ITEM.render(new Picture(Stories.ferry(), MODIFIED, Stories.PACKET)));

        assertThat(values(item, "/nar:newsItem/@guid"))
                .containsExactly("urn:uuid:" + Stories.ferry().id());
        assertThat(values(item, "//nar:itemClass/@qcode")).containsExactly("ninat:picture");
        assertThat(values(item, "//nar:remoteContent/@href")).hasSize(8).contains("https://packet.example/ferry.webp");
        assertThat(values(item, "//nar:remoteContent[@href='https://packet.example/ferry.jpg']/@size"))
                .containsExactly("40000");
        assertThat(values(item, "//nar:remoteContent[@href='https://packet.example/ferry-1x1.jpg']/@width"))
                .containsExactly("800");
        assertThat(values(item, "//nar:remoteContent/@contenttype")).contains("image/jpeg", "image/webp");
    }

    @Test
    void itSaysWhatTheDeskSays() {
        Document item = parse(ITEM.render(new Picture(Stories.ferry(), MODIFIED, Stories.PACKET)));

        assertThat(values(item, "//nar:contentMeta/nar:headline")).containsExactly("Night ferry at sea");
        assertThat(values(item, "//nar:contentMeta/nar:creator/nar:name")).containsExactly("Lena Orb of Brenca");
        assertThat(values(item, "//nar:contentMeta/nar:creditline")).containsExactly("Lena Orb");
        assertThat(values(item, "//nar:contentMeta/nar:keyword")).containsExactly("ferry", "night");
        assertThat(values(item, "//nar:contentMeta/nar:digitalSourceType/@uri"))
                .containsExactly("http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture");
        assertThat(values(item, "//nar:rightsInfo/nar:copyrightNotice")).containsExactly("© 2026 Lena Orb");
        assertThat(values(item, "//nar:rightsInfo/nar:link/@href")).containsExactly("https://orb.example/licence");
        assertThat(values(item, "//nar:rightsInfo/nar:dataMining/@uri"))
                .containsExactly("http://ns.useplus.org/ldf/vocab/DMI-PROHIBITED");
    }

    @Test
    void theSchemaHoldsForEveryPicture() {
        List<String> faults = Stories.all()
                .flatMap(story -> story.pictures().stream()
                        .map(caption -> new Picture(caption.image(), MODIFIED, story.publication())))
                .map(picture -> XmlDocuments.faults(XmlDocuments.newsMl(), ITEM.render(picture)))
                .filter(fault -> !fault.isEmpty())
                .limit(5)
                .toList();

        assertThat(faults).isEmpty();
        assertThat(new Story(Stories.hostile(), Stories.PACKET).pictures()).hasSize(1);
    }
}
