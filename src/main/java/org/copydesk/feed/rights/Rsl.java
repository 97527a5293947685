package org.copydesk.feed.rights;

import java.util.Map;
import java.util.function.Consumer;
import org.copydesk.edition.Rights;
import org.copydesk.feed.story.MiningTerms;
import org.copydesk.feed.story.Publication;
import org.copydesk.feed.story.Story;
import org.copydesk.feed.xml.Attributes;
import org.copydesk.feed.xml.Xml;

/**
 * Writes Really Simple Licensing 1.0: what machines may do with content, as XML. Its addresses are paths on this
 * server, since a licence may only be given for the origin that states it (section 4.7).
 */
public final class Rsl {
    public static final String NAMESPACE = "https://rslstandard.org/rsl";
    public static final String MEDIA_TYPE = "application/rsl+xml";

    private Rsl() {}

    /** The licence of everything that says nothing of its own. */
    public static String ofPublication(MiningTerms mining, Publication publication) {
        return document(xml -> content(xml, "", publication.path("/"), mining, publication.rights(), publication));
    }

    /** The licence of one article. */
    public static String ofArticle(MiningTerms mining, Story story) {
        return document(xml -> content(
                xml, "", story.publication().path(story.ownPath()), mining, story.rights(), story.publication()));
    }

    private static String document(Consumer<Xml> content) {
        return Xml.document("rsl", NAMESPACE, Map.of(), Attributes.NONE, content);
    }

    /** The licence of an article inside a document of another kind that declares the prefix {@code rsl}. */
    public static void write(Xml xml, Story story) {
        story.miningTerms()
                .ifPresent(mining -> content(
                        xml,
                        "rsl:",
                        story.publication().path(story.ownPath()),
                        mining,
                        story.rights(),
                        story.publication()));
    }

    private static void content(
            Xml xml, String prefix, String path, MiningTerms mining, Rights rights, Publication publication) {
        xml.element(prefix + "content", Attributes.of("url", path), content -> {
            content.element(prefix + "license", license -> {
                usage(license, prefix + "permits", mining.permittedUsage());
                usage(license, prefix + "prohibits", mining.prohibitedUsage());
            });
            content.text(prefix + "copyright", rights.copyrightHolder());
            content.text(prefix + "terms", publication.policyUrl());
        });
    }

    private static void usage(Xml xml, String name, String tokens) {
        xml.text(name, Attributes.of("type", "usage"), tokens);
    }
}
