package org.copydesk.feed.story;

import java.util.Optional;
import java.util.UUID;
import org.copydesk.edition.snapshot.PublishedArticle;
import org.copydesk.edition.snapshot.PublishedByline;
import org.copydesk.edition.snapshot.PublishedTag;
import org.copydesk.edition.snapshot.Rights;
import org.copydesk.platform.text.Slugs;
import org.copydesk.platform.text.WebAddress;

/**
 * The publication of the articles.
 *
 * @param language of stories that name none (BCP 47)
 * @param description of the publication, in a sentence
 * @param baseUrl where this server is reached, without a slash at the end
 * @param siteUrl the publication's site and home page, without a slash at the end
 * @param logoUrl or null
 * @param rights what holds for articles that say nothing of their own
 * @param policyUrl a page that says how rights are licensed, or null
 * @param pages where readers find tags, sections and bylines
 */
public record Publication(
        String name,
        String language,
        String description,
        String baseUrl,
        String siteUrl,
        String logoUrl,
        Rights rights,
        String policyUrl,
        ReaderPages pages) {

    /**
     * Addresses of the publication's own pages, each with {@code {slug}} in it.
     *
     * @param tag or null where there are no pages of tags
     * @param section or null where a section's page is that of its tag
     * @param byline or null where there are no pages of bylines
     */
    public record ReaderPages(String tag, String section, String byline) {
        public static final ReaderPages NONE = new ReaderPages(null, null, null);

        private static Optional<String> of(String template, String slug) {
            return Optional.ofNullable(template).map(address -> address.replace("{slug}", Slugs.inPath(slug)));
        }
    }

    /** The id that an article or caption has in every format, for as long as it exists (RFC 9562, section 4). */
    public static String idOf(UUID id) {
        return "urn:uuid:" + id;
    }

    /** The address of something that this server shows. */
    public String address(String path) {
        return baseUrl + path;
    }

    /** The address of something on the publication's site. */
    public String siteAddress(String path) {
        return siteUrl + path;
    }

    /** The address of a page of the publication's site, without a fragment; empty for a page elsewhere. */
    public Optional<String> onSite(String address) {
        String page = address.split("#", 2)[0];
        String path = WebAddress.path(page);
        String sitePath = WebAddress.path(siteUrl);
        boolean isOn = WebAddress.origin(page).equalsIgnoreCase(WebAddress.origin(siteUrl))
                && (path.equals(sitePath) || path.startsWith(sitePath + "/"));
        return isOn ? Optional.of(page) : Optional.empty();
    }

    /** The path of something that this server shows. */
    public String path(String path) {
        return WebAddress.path(address(path));
    }

    /** The address that the formats of an article stand at. */
    public String articleAddress(String slug) {
        return address("/v1/articles/" + Slugs.inPath(slug));
    }

    /** The id of a tag or section, where it is described as JSON. */
    public String tagAddress(String slug) {
        return address("/v1/tags/" + Slugs.inPath(slug));
    }

    /** The id of a byline, where it is described as JSON. */
    public String bylineAddress(String slug) {
        return address("/v1/bylines/" + Slugs.inPath(slug));
    }

    /** The page that shows readers a tag or section; what is shown here where there is none. */
    public String pageOf(PublishedTag tag) {
        return readerPageOf(tag).orElseGet(() -> tagAddress(tag.slug()));
    }

    public Optional<String> readerPageOf(PublishedTag tag) {
        Optional<String> own = tag.kind().equals(PublishedArticle.Section.KIND)
                ? ReaderPages.of(pages.section(), tag.slug())
                : Optional.empty();
        return own.or(() -> ReaderPages.of(pages.tag(), tag.slug()));
    }

    /** The page about who is credited; what is shown here where there is none. */
    public String pageOf(PublishedByline byline) {
        return readerPageOf(byline).orElseGet(() -> bylineAddress(byline.slug()));
    }

    /** The publication's page about who is credited, or else the first of their own. */
    public Optional<String> readerPageOf(PublishedByline byline) {
        return ReaderPages.of(pages.byline(), byline.slug())
                .or(() -> Addresses.uris(byline.links()).stream().findFirst());
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
