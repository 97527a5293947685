package org.copydesk.feed.xml;

import com.ctc.wstx.api.WstxOutputProperties;
import com.ctc.wstx.stax.WstxOutputFactory;
import java.io.StringWriter;
import java.util.Map;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes XML. Elements are given as a name and what stands in them, so that none stays open; names are {@code
 * prefix:local} with a prefix that was declared, or local names in the namespace around them. A text or attribute that is
 * null is left out with its element.
 */
public final class Xml {
    private static final WstxOutputFactory FACTORY = factory();

    private final XMLStreamWriter out;
    private final Map<String, String> namespaces;
    private String surrounding;

    private Xml(XMLStreamWriter out, String surrounding, Map<String, String> namespaces) {
        this.out = out;
        this.surrounding = surrounding;
        this.namespaces = namespaces;
    }

    private static WstxOutputFactory factory() {
        WstxOutputFactory factory = new WstxOutputFactory();
        factory.setProperty(WstxOutputProperties.P_OUTPUT_VALIDATE_STRUCTURE, true);
        factory.setProperty(WstxOutputProperties.P_OUTPUT_VALIDATE_CONTENT, true);
        factory.setProperty(WstxOutputProperties.P_OUTPUT_VALIDATE_NAMES, true);
        factory.setProperty(WstxOutputProperties.P_OUTPUT_VALIDATE_ATTR, true);
        factory.setProperty(WstxOutputProperties.P_USE_DOUBLE_QUOTES_IN_XML_DECL, true);
        return factory;
    }

    /**
     * A whole document, to be sent in UTF-8.
     *
     * @param namespace of the root and of all names without a prefix; empty for none
     * @param prefixes of further namespaces, declared at the root
     */
    public static String document(
            String root, String namespace, Map<String, String> prefixes, Attributes attributes, Consumer<Xml> content) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter out = FACTORY.createXMLStreamWriter(text);
            out.writeStartDocument("UTF-8", "1.0");
            Xml xml = new Xml(out, namespace, prefixes);
            xml.start(root);
            if (!namespace.isEmpty()) {
                out.writeDefaultNamespace(namespace);
            }
            for (Map.Entry<String, String> prefix : prefixes.entrySet()) {
                out.writeNamespace(prefix.getKey(), prefix.getValue());
            }
            xml.finish(attributes, content);
            out.writeEndDocument();
            out.close();
        } catch (XMLStreamException impossible) {
            throw illFormed(impossible);
        }
        return text.toString();
    }

    /** An element with what stands in it. */
    public void element(String name, Attributes attributes, Consumer<Xml> content) {
        try {
            start(name);
            finish(attributes, content);
        } catch (XMLStreamException impossible) {
            throw illFormed(impossible);
        }
    }

    public void element(String name, Consumer<Xml> content) {
        element(name, Attributes.NONE, content);
    }

    /** An element without content. */
    public void empty(String name, Attributes attributes) {
        element(name, attributes, nothing -> {});
    }

    /** An element that holds a text, or nothing at all if the text is null or empty. */
    public void text(String name, Attributes attributes, Object text) {
        if (text != null && !text.toString().isEmpty()) {
            element(name, attributes, xml -> xml.characters(text.toString()));
        }
    }

    public void text(String name, Object text) {
        text(name, Attributes.NONE, text);
    }

    /** An element of another vocabulary, which becomes the namespace of names without a prefix inside it. */
    public void island(String name, String namespace, Attributes attributes, Consumer<Xml> content) {
        String around = surrounding;
        surrounding = namespace;
        try {
            start(name);
            out.writeDefaultNamespace(namespace);
            finish(attributes, content);
        } catch (XMLStreamException impossible) {
            throw illFormed(impossible);
        }
        surrounding = around;
    }

    /** Text inside the present element. */
    public void characters(String text) {
        try {
            out.writeCharacters(clean(text));
        } catch (XMLStreamException impossible) {
            throw illFormed(impossible);
        }
    }

    private void start(String name) throws XMLStreamException {
        int colon = name.indexOf(':');
        String prefix = name.substring(0, Math.max(colon, 0));
        out.writeStartElement(prefix, name.substring(colon + 1), colon < 0 ? surrounding : namespace(prefix));
    }

    private void finish(Attributes attributes, Consumer<Xml> content) throws XMLStreamException {
        for (Map.Entry<String, String> attribute : attributes.values().entrySet()) {
            attribute(attribute.getKey(), clean(attribute.getValue()));
        }
        content.accept(this);
        out.writeEndElement();
    }

    private void attribute(String name, String value) throws XMLStreamException {
        int colon = name.indexOf(':');
        if (colon < 0) {
            out.writeAttribute(name, value);
        } else {
            String prefix = name.substring(0, colon);
            out.writeAttribute(prefix, namespace(prefix), name.substring(colon + 1), value);
        }
    }

    private String namespace(String prefix) {
        String namespace = prefix.equals("xml") ? "http://www.w3.org/XML/1998/namespace" : namespaces.get(prefix);
        if (namespace == null) {
            throw new IllegalStateException("The prefix " + prefix + " is not declared");
        }
        return namespace;
    }

    /** What XML 1.0 allows of a text (section 2.2): without controls, lone surrogates and U+FFFE, U+FFFF. */
    public static String clean(String text) {
        if (text.codePoints().allMatch(Xml::isAllowed)) {
            return text;
        }
        return text.codePoints()
                .filter(Xml::isAllowed)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isAllowed(int character) {
        return character == '\t'
                || character == '\n'
                || character == '\r'
                || (character >= 0x20 && character < Character.MIN_SURROGATE)
                || (character > Character.MAX_SURROGATE && character < 0xFFFE)
                || character >= Character.MIN_SUPPLEMENTARY_CODE_POINT;
    }

    private static IllegalStateException illFormed(XMLStreamException cause) {
        return new IllegalStateException("The document would not be well-formed", cause);
    }
}
