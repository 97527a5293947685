package org.copydesk.feed.newsml;

import org.copydesk.edition.snapshot.Rights;
import org.copydesk.feed.rights.Rsl;
import org.copydesk.feed.story.MiningTerms;
import org.copydesk.feed.story.Publication;
import org.copydesk.feed.story.Story;
import org.copydesk.feed.xml.Attributes;
import org.copydesk.feed.xml.Xml;

/** Writes rightsInfo: holder, notice, terms, the licence for machines and the data-mining property. */
final class RightsInfo {
    private RightsInfo() {}

    static void write(Xml xml, Story story) {
        Rights rights = story.rights();
        Publication publication = story.publication();
        xml.element("rightsInfo", info -> {
            Words.named(info, "copyrightHolder", Attributes.NONE, rights.copyrightHolder());
            Words.block(info, "copyrightNotice", rights.copyrightNotice());
            Words.block(info, "usageTerms", rights.usageTerms());
            if (publication.policyUrl() != null) {
                info.empty("link", Attributes.of("href", publication.policyUrl()));
            }
            story.miningTerms().ifPresent(mining -> machines(info, mining, story));
        });
    }

    private static void machines(Xml info, MiningTerms mining, Story story) {
        info.text(
                "rightsExpressionData",
                Attributes.of("langid", Rsl.NAMESPACE).and("enctype", Rsl.MEDIA_TYPE),
                Rsl.inside(mining, story));
        info.empty("dataMining", Attributes.of("uri", mining.plusUri()));
    }
}
