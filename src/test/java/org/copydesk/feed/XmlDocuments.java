package org.copydesk.feed;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.namespace.NamespaceContext;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Reads and validates XML in tests. */
public final class XmlDocuments {
    private XmlDocuments() {}

    /** The NewsML-G2 schema, which finds the schema of the xml: attributes beside it. */
    public static Schema newsMl() {
        Path xml = Standards.file("xml.xsd");
        Path newsMl = Standards.file("NewsML-G2_2.35-spec-All-Power.xsd");
        try {
            SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
            factory.setResourceResolver((type, namespace, publicId, systemId, base) ->
                    systemId.endsWith("xml.xsd") ? new LocalInput(xml) : null);
            return factory.newSchema(newsMl.toFile());
        } catch (SAXException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** What is wrong with a document, a line each; empty if it fits. */
    public static String faults(Schema schema, String document) {
        List<String> faults = new ArrayList<>();
        try {
            Validator validator = schema.newValidator();
            validator.setErrorHandler(new Collector(faults));
            validator.validate(new StreamSource(new StringReader(document)));
        } catch (SAXException | IOException illFormed) {
            faults.add(illFormed.getMessage());
        }
        return String.join("\n", faults);
    }

    /** The document, or an exception if it is not well-formed. */
    public static Document parse(String text) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new InputSource(new StringReader(text)));
        } catch (ParserConfigurationException | SAXException | IOException illFormed) {
            throw new IllegalStateException(illFormed.getMessage(), illFormed);
        }
    }

    /** The string values of the nodes that an XPath finds. The prefixes are those of {@link Prefixes}. */
    public static List<String> values(Document document, String path) {
        try {
            XPath xpath = XPathFactory.newInstance().newXPath();
            xpath.setNamespaceContext(new Prefixes());
            NodeList nodes = (NodeList) xpath.evaluate(path, document, XPathConstants.NODESET);
            List<String> values = new ArrayList<>();
            for (int i = 0; i < nodes.getLength(); i++) {
                values.add(nodes.item(i).getTextContent());
            }
            return values;
        } catch (XPathExpressionException wrong) {
            throw new IllegalArgumentException(path, wrong);
        }
    }

    private record Collector(List<String> faults) implements ErrorHandler {
        @Override
        public void warning(SAXParseException fault) {
            faults.add(fault.getMessage());
        }

        @Override
        public void error(SAXParseException fault) {
            faults.add(fault.getMessage());
        }

        @Override
        public void fatalError(SAXParseException fault) {
            faults.add(fault.getMessage());
        }
    }

    private static final class Prefixes implements NamespaceContext {
        @Override
        public String getNamespaceURI(String prefix) {
            return switch (prefix) {
                case "nar" -> "http://iptc.org/std/nar/2006-10-01/";
                case "h" -> "http://www.w3.org/1999/xhtml";
                case "rsl" -> "https://rslstandard.org/rsl";
                case "atom" -> "http://www.w3.org/2005/Atom";
                case "at" -> "http://purl.org/atompub/tombstones/1.0";
                case "fh" -> "http://purl.org/syndication/history/1.0";
                case "media" -> "http://search.yahoo.com/mrss/";
                case "dc" -> "http://purl.org/dc/elements/1.1/";
                case "dcterms" -> "http://purl.org/dc/terms/";
                case "content" -> "http://purl.org/rss/1.0/modules/content/";
                case "sm" -> "http://www.sitemaps.org/schemas/sitemap/0.9";
                case "news" -> "http://www.google.com/schemas/sitemap-news/0.9";
                case "image" -> "http://www.google.com/schemas/sitemap-image/1.1";
                case "xml" -> XMLConstants.XML_NS_URI;
                default -> XMLConstants.NULL_NS_URI;
            };
        }

        @Override
        public String getPrefix(String namespace) {
            throw new UnsupportedOperationException();
        }

        @Override
        public java.util.Iterator<String> getPrefixes(String namespace) {
            throw new UnsupportedOperationException();
        }
    }
}
