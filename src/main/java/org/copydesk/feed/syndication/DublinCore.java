package org.copydesk.feed.syndication;

import org.copydesk.edition.PublishedArticle;
import org.copydesk.edition.Rights;
import org.copydesk.feed.story.Addresses;
import org.copydesk.feed.story.Story;
import org.copydesk.feed.xml.Xml;

/** Writes Dublin Core elements where RSS and Atom have none of their own. */
final class DublinCore {
    private DublinCore() {}

    static void write(Xml item, Story story) {
        PublishedArticle article = story.article();
        Rights rights = story.rights();
        item.text("dc:language", article.language());
        item.text("dc:coverage", article.dateline());
        if (article.source() != null) {
            item.text("dc:source", article.source().name());
            item.text("dc:source", Addresses.uri(article.source().url()).orElse(null));
        }
        item.text("dcterms:alternative", article.slugline());
        item.text("dcterms:rightsHolder", rights.copyrightHolder());
        item.text("dc:rights", rights.copyrightNotice());
        item.text("dc:rights", rights.usageTerms());
    }
}
