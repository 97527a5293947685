package org.copydesk.feed.syndication;

import org.copydesk.edition.snapshot.PublishedArticle;
import org.copydesk.edition.snapshot.Rights;
import org.copydesk.feed.story.Addresses;
import org.copydesk.feed.story.Story;
import org.copydesk.feed.xml.Xml;

/** Writes Dublin Core elements where RSS and Atom have none of their own; most may stand once only. */
final class DublinCore {
    private DublinCore() {}

    static void write(Xml item, Story story) {
        PublishedArticle article = story.article();
        Rights rights = story.rights();
        story.roles().forEach(role -> item.text("dc:contributor", role));
        item.text("dc:language", article.language());
        item.text("dc:coverage", article.dateline());
        if (article.source() != null) {
            String name = article.source().name();
            boolean named = name != null && !name.isBlank();
            item.text(
                    "dc:source",
                    named ? name : Addresses.uri(article.source().url()).orElse(null));
        }
        item.text("dcterms:alternative", article.slugline());
        item.text("dcterms:rightsHolder", rights.copyrightHolder());
        item.text("dc:rights", rights.copyrightNotice());
        item.text("dcterms:accessRights", rights.usageTerms());
    }
}
