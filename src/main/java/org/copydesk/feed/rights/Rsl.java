package org.copydesk.feed.rights;

import java.util.Map;
import java.util.function.Consumer;
import org.copydesk.edition.snapshot.Rights;
import org.copydesk.feed.story.MiningTerms;
import org.copydesk.feed.story.Publication;
import org.copydesk.feed.story.Story;
import org.copydesk.feed.xml.Attributes;
import org.copydesk.feed.xml.Xml;
import org.copydesk.platform.text.WebAddress;

/**
 * Writes Really Simple Licensing 1.0: what machines may do with content, as XML. Where this server states it, its addresses
 * are paths, since a licence may only be given for the origin that states it (section 4.7). Inside a document that others
 * keep, feeds among them, they are absolute, because a path would be one of the server that has the document.
 */
public final class Rsl {
    public static final String NAMESPACE = "https://rslstandard.org/rsl";
    public static final String MEDIA_TYPE = "application/rsl+xml";

    private Rsl() {}

    /** The licence of everything that says nothing of its own. */
    public static String ofPublication(MiningTerms mining, Publication publication) {
        return document(
                xml -> content(xml, "", publication.path("/"), mining, publication.rights(), publication.policyUrl()));
    }

    /** The licence of one article. */
    public static String ofArticle(MiningTerms mining, Story story) {
        return document(xml ->
                content(xml, "", WebAddress.path(story.ownAddress()), mining, story.rights(), terms(mining, story)));
    }

    /** The licence of one article, to be put into a document of another kind as text. */
    public static String inside(MiningTerms mining, Story story) {
        return document(xml -> content(xml, "", story.ownAddress(), mining, story.rights(), terms(mining, story)));
    }

    private static String document(Consumer<Xml> content) {
        return Xml.document("rsl", NAMESPACE, Map.of(), Attributes.NONE, content);
    }

    /** The licence of an article inside a document of another kind that declares the prefix {@code rsl}. */
    public static void write(Xml xml, Story story) {
        story.miningTerms()
                .ifPresent(mining ->
                        content(xml, "rsl:", story.ownAddress(), mining, story.rights(), terms(mining, story)));
    }

    /** Where the terms stand: on the publication's page, or those that have to be seen below the article itself. */
    private static String terms(MiningTerms mining, Story story) {
        boolean isBelow = mining == MiningTerms.PROHIBITED_SEE_TERMS
                && story.publication().policyUrl() == null
                && story.rights().usageTerms() != null;
        return isBelow ? story.address("html") : story.publication().policyUrl();
    }

    private static void content(
            Xml xml, String prefix, String address, MiningTerms mining, Rights rights, String terms) {
        xml.element(prefix + "content", Attributes.of("url", address), content -> {
            content.element(prefix + "license", license -> {
                usage(license, prefix + "permits", mining.permittedUsage());
                usage(license, prefix + "prohibits", mining.prohibitedUsage());
            });
            content.text(prefix + "copyright", rights.copyrightHolder());
            content.text(prefix + "terms", terms);
        });
    }

    private static void usage(Xml xml, String name, String tokens) {
        xml.text(name, Attributes.of("type", "usage"), tokens);
    }
}
