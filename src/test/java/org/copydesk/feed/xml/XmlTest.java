package org.copydesk.feed.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.copydesk.feed.XmlDocuments.parse;

import java.util.Map;
import java.util.Random;
import org.copydesk.feed.Stories;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class XmlTest {
    private static final Map<String, String> PREFIXES = Map.of("m", "urn:media");

    private static Element root(String text) {
        String document = Xml.document(
                "root", "", PREFIXES, Attributes.of("a", text).and("m:b", text), xml -> xml.characters(text));
        return parse(document).getDocumentElement();
    }

    @Test
    void everyTextComesBackWithoutWhatXmlForbids() {
        Element root = root(Stories.HOSTILE);

        assertThat(root.getTextContent()).isEqualTo(Xml.clean(Stories.HOSTILE));
        assertThat(root.getAttribute("a")).isEqualTo(Xml.clean(Stories.HOSTILE));
        assertThat(root.getAttributeNS("urn:media", "b")).isEqualTo(Xml.clean(Stories.HOSTILE));
    }

    @Test
    void noSequenceOfCharactersBreaksADocument() {
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 200; i++) {
                text.append(
                        random.nextInt(4) == 0
                                ? "]]>&<\"'\r\n\t".charAt(random.nextInt(10))
                                : (char) random.nextInt(0x10000));
            }
            Element root = root(text.toString());
            assertThat(root.getTextContent()).isEqualTo(Xml.clean(text.toString()));
            assertThat(root.getAttribute("a")).isEqualTo(Xml.clean(text.toString()));
        }
    }

    @Test
    void whatIsAbsentIsLeftOut() {
        String document = Xml.document("root", "", Map.of(), Attributes.of("a", null), xml -> {
            xml.text("b", null);
            xml.text("c", "");
            xml.text("d", "x");
        });

        assertThat(document).endsWith("<root><d>x</d></root>");
    }

    @Test
    void anIslandHasANamespaceOfItsOwn() {
        String document = Xml.document("root", "urn:sea", Map.of(), Attributes.NONE, xml -> {
            xml.island("palm", "urn:island", Attributes.NONE, island -> island.text("nut", "1"));
            xml.text("wave", "2");
        });

        Element root = parse(document).getDocumentElement();
        assertThat(root.getElementsByTagNameNS("urn:island", "nut").getLength()).isEqualTo(1);
        assertThat(root.getElementsByTagNameNS("urn:sea", "wave").getLength()).isEqualTo(1);
    }

    @Test
    void aNameThatIsNoneIsRefused() {
        assertThatThrownBy(() -> Xml.document("a b", "", Map.of(), Attributes.NONE, xml -> {}))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> Xml.document("a", "", Map.of(), Attributes.NONE, xml -> xml.text("x:y", "z")))
                .isInstanceOf(IllegalStateException.class);
    }
}
