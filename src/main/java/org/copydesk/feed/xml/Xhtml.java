package org.copydesk.feed.xml;

import java.util.List;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Writes parsed HTML as XHTML: the same elements by the rules of XML. */
public final class Xhtml {
    public static final String NAMESPACE = "http://www.w3.org/1999/xhtml";

    private Xhtml() {}

    /** The nodes in the present element, which has to be one of XHTML. */
    public static void write(Xml xml, List<? extends Node> nodes) {
        for (Node node : nodes) {
            if (node instanceof TextNode text) {
                xml.characters(text.getWholeText());
            } else if (node instanceof Element element) {
                xml.element(element.tagName(), attributes(element), inside -> write(inside, element.childNodes()));
            }
        }
    }

    private static Attributes attributes(Element element) {
        Attributes attributes = Attributes.NONE;
        for (Attribute attribute : element.attributes()) {
            attributes = attributes.and(attribute.getKey(), attribute.getValue());
        }
        return attributes;
    }
}
