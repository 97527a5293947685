package org.copydesk.feed.story;

import java.util.UUID;
import org.copydesk.edition.PublishedArticle;
import org.copydesk.edition.PublishedByline;
import org.copydesk.edition.Rights;
import org.copydesk.platform.text.WebAddress;

/**
 * The publication of the articles.
 *
 * @param language of stories that name none (BCP 47)
 * @param description of the publication, in a sentence
 * @param baseUrl where this server is reached, without a slash at the end
 * @param siteUrl the publication's home page
 * @param logoUrl or null
 * @param rights what holds for articles that say nothing of their own
 * @param policyUrl a page that says how rights are licensed, or null
 */
public record Publication(
        String name,
        String language,
        String description,
        String baseUrl,
        String siteUrl,
        String logoUrl,
        Rights rights,
        String policyUrl) {

    /** The id that an article or caption has in every format, for as long as it exists (RFC 9562, section 4). */
    public static String idOf(UUID id) {
        return "urn:uuid:" + id;
    }

    /** The address of something that this server shows. */
    public String address(String path) {
        return baseUrl + path;
    }

    /** The path of that address. */
    public String path(String path) {
        return WebAddress.path(address(path));
    }

    /** The address that the formats of an article stand at. */
    public String articleAddress(String slug) {
        return address("/v1/articles/" + slug);
    }

    public String tagAddress(String slug) {
        return address("/v1/tags/" + slug);
    }

    public String bylineAddress(String slug) {
        return address("/v1/bylines/" + slug);
    }

    /** A page about who is credited: the first of their own, or else what is shown here. */
    public String pageOf(PublishedByline byline) {
        return Addresses.uris(byline.links()).stream().findFirst().orElseGet(() -> bylineAddress(byline.slug()));
    }

    /** What holds for an article: what it says itself, and else what the publication says. */
    public Rights rightsOf(PublishedArticle article) {
        Rights own = article.rights() == null ? Rights.UNSTATED : article.rights();
        return new Rights(
                either(own.copyrightHolder(), rights.copyrightHolder()),
                either(own.copyrightNotice(), rights.copyrightNotice()),
                either(own.usageTerms(), rights.usageTerms()),
                own.syndicatable(),
                either(own.dataMining(), rights.dataMining()));
    }

    private static <T> T either(T own, T general) {
        return own == null ? general : own;
    }
}
