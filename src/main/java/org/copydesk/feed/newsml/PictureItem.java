package org.copydesk.feed.newsml;

import jakarta.inject.Singleton;
import java.util.Map;
import org.copydesk.edition.snapshot.PublishedImage;
import org.copydesk.edition.snapshot.PublishedImage.Description;
import org.copydesk.edition.snapshot.PublishedImage.Rendition;
import org.copydesk.feed.story.Addresses;
import org.copydesk.feed.story.MiningTerms;
import org.copydesk.feed.story.Picture;
import org.copydesk.feed.xml.Attributes;
import org.copydesk.feed.xml.Xml;

/** Renders a picture as a newsItem of NewsML-G2, with remote content for each of its files. */
@Singleton
public class PictureItem {
    public static final String MEDIA_TYPE = "application/vnd.iptc.g2.newsitem+xml";

    public String render(Picture picture) {
        Attributes attributes = NewsItem.attributes(
                picture.id(), picture.version(), picture.publication().language());
        return Xml.document("newsItem", NewsItem.NAMESPACE, Map.of(), attributes, xml -> {
            xml.empty("catalogRef", Attributes.of("href", NewsItem.CATALOG));
            rights(xml, picture.image().description());
            itemMeta(xml, picture);
            contentMeta(xml, picture.image());
            xml.element("contentSet", set -> picture.image().renditions().forEach(file -> remote(set, file)));
        });
    }

    private static void rights(Xml xml, Description said) {
        xml.element("rightsInfo", info -> {
            Words.block(info, "copyrightNotice", said.copyrightNotice());
            Words.block(info, "usageTerms", said.usageTerms());
            Addresses.uri(said.webStatement()).ifPresent(address -> info.empty("link", Attributes.of("href", address)));
            MiningTerms.of(said.dataMining())
                    .ifPresent(mining -> info.empty("dataMining", Attributes.of("uri", mining.plusUri())));
        });
    }

    private static void itemMeta(Xml xml, Picture picture) {
        xml.element("itemMeta", meta -> {
            ItemMeta.origin(meta, "ninat:picture", picture.publication());
            meta.text("versionCreated", picture.modified());
            meta.empty("pubStatus", Attributes.of("qcode", "stat:usable"));
            Words.line(meta, "title", picture.image().description().headline());
        });
    }

    private static void contentMeta(Xml xml, PublishedImage image) {
        Description said = image.description();
        xml.element("contentMeta", meta -> {
            meta.text("contentCreated", said.takenAt());
            if (Picture.sourceType(image) != null) {
                meta.empty("digitalSourceType", Attributes.of("uri", Picture.sourceType(image)));
            }
            Words.named(meta, "located", Attributes.of("type", "cpnat:geoArea"), said.place());
            Words.named(meta, "infoSource", Attributes.NONE, said.source());
            Words.named(meta, "creator", Attributes.NONE, said.creator());
            said.keywords().forEach(keyword -> Words.line(meta, "keyword", keyword));
            meta.text("headline", said.headline());
            Words.line(meta, "creditline", said.credit());
            Words.block(meta, "description", Attributes.of("role", "drol:caption"), said.caption());
            Words.block(meta, "description", Attributes.of("roleuri", "urn:copydesk:alternative-text"), said.alt());
        });
    }

    private static void remote(Xml set, Rendition file) {
        set.empty(
                "remoteContent",
                Attributes.of("renditionuri", "urn:copydesk:rendition:" + file.name())
                        .and("href", file.url())
                        .and("contenttype", file.mediaType())
                        .and("size", file.bytes() > 0 ? file.bytes() : null)
                        .and("width", file.width())
                        .and("height", file.height()));
    }
}
