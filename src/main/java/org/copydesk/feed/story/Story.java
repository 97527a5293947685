package org.copydesk.feed.story;

import com.ibm.icu.util.ULocale;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.copydesk.body.Block;
import org.copydesk.edition.snapshot.ArticleLink;
import org.copydesk.edition.snapshot.PublishedArticle;
import org.copydesk.edition.snapshot.PublishedArticle.Correction;
import org.copydesk.edition.snapshot.PublishedByline;
import org.copydesk.edition.snapshot.PublishedCaption;
import org.copydesk.edition.snapshot.PublishedImage;
import org.copydesk.edition.snapshot.PublishedImage.Rendition;
import org.copydesk.edition.snapshot.PublishedTag;
import org.copydesk.edition.snapshot.Rights;
import org.copydesk.edition.snapshot.Series;
import org.copydesk.platform.text.Slugs;

/**
 * A published article as the formats read it. The article may have been read without its body.
 *
 * @param summary the standfirst, or the beginning of the first paragraph if there is none; null if neither can be told
 */
public record Story(PublishedArticle article, Publication publication, String summary) {
    private static final int LONGEST_SUMMARY = 300;
    /** The kind of the tags that are genres. */
    public static final String GENRE = "genre";

    public Story(PublishedArticle article, Publication publication) {
        this(article, publication, summaryOf(article));
    }

    /** The same story in short: without its body, the beginning of which the summary may still tell. */
    public Story inShort() {
        return new Story(article.withoutBody(), publication, summary);
    }

    /** The same in every version and format. */
    public String id() {
        return Publication.idOf(article.id());
    }

    /** The canonical address for readers. */
    public String link() {
        return Addresses.uri(article.url()).orElseGet(this::ownAddress);
    }

    /** The address that the formats stand at on this server. */
    public String ownAddress() {
        return publication.articleAddress(article.slug());
    }

    /** The path of that address. */
    public String ownPath() {
        return "/v1/articles/" + Slugs.inPath(article.slug());
    }

    /** The address of the article in a format, by its suffix. */
    public String address(String suffix) {
        return ownAddress() + "." + suffix;
    }

    public boolean hasBody() {
        return article.body() != null;
    }

    public boolean isRightToLeft() {
        return ULocale.forLanguageTag(article.language()).isRightToLeft();
    }

    /** {@code rtl} or {@code ltr}. */
    public String direction() {
        return isRightToLeft() ? "rtl" : "ltr";
    }

    /** What the article and the publication say of its rights. */
    public Rights rights() {
        return publication.rightsOf(article);
    }

    public Optional<MiningTerms> miningTerms() {
        return MiningTerms.of(rights().dataMining());
    }

    /** The other articles that the article links: related ones, the parts around it in a series, and translations. */
    public List<ArticleLink> linked() {
        return Stream.of(article.relations().links().stream(), neighbours().stream(), article.translations().stream())
                .flatMap(links -> links)
                .toList();
    }

    private List<ArticleLink> neighbours() {
        Series series = article.series();
        return series == null
                ? List.of()
                : Stream.of(series.previous(), series.next())
                        .filter(Objects::nonNull)
                        .toList();
    }

    /** The first translation in each language but its own. */
    public Collection<ArticleLink> translations() {
        Map<String, ArticleLink> byLanguage = new LinkedHashMap<>();
        article.translations().forEach(link -> byLanguage.putIfAbsent(link.language(), link));
        byLanguage.remove(article.language());
        return byLanguage.values();
    }

    /** The original of a text that the article is a translation of, if that is published. */
    public Optional<ArticleLink> original() {
        return article.translations().stream()
                .filter(link -> link.id().equals(article.relations().translationOf()))
                .findFirst();
    }

    /** The address for readers of another article. */
    public String link(ArticleLink other) {
        return Addresses.uri(other.url()).orElseGet(() -> publication.articleAddress(other.slug()));
    }

    /** The section, if there is one, and the tags that are another term than it. */
    public List<PublishedTag> terms() {
        PublishedArticle.Section section = article.section();
        return section == null
                ? article.tags()
                : Stream.concat(
                                Stream.of(section.asTag()),
                                article.tags().stream()
                                        .filter(tag -> !tag.slug().equals(section.slug())))
                        .toList();
    }

    public List<PublishedTag> tagsOfKind(String kind) {
        return article.tags().stream().filter(tag -> tag.kind().equals(kind)).toList();
    }

    /** The genre as a concept of the IPTC's; empty if the article has none. */
    public Optional<PublishedTag> genre() {
        return Optional.ofNullable(article.genre()).map(GenreConcepts::of);
    }

    /** The genre, and the tags that are genres and another concept than it. */
    public List<PublishedTag> genres() {
        List<PublishedTag> tags = tagsOfKind(GENRE);
        return genre().map(
                        genre -> Stream.concat(Stream.of(genre), tags.stream().filter(tag -> !genre.uri()
                                        .equals(tag.uri())))
                                .toList())
                .orElse(tags);
    }

    /** The names credited, in order: those of the bylines, or else the line as printed. */
    public List<String> names() {
        return article.bylines().isEmpty()
                ? Stream.ofNullable(article.byline()).toList()
                : article.bylines().stream().map(PublishedByline::name).toList();
    }

    /** Those credited who have a role, each with it in brackets. */
    public List<String> roles() {
        return article.bylines().stream()
                .filter(byline -> byline.role() != null && !byline.role().isBlank())
                .map(byline -> byline.name() + " (" + byline.role() + ")")
                .toList();
    }

    /** The byline as printed, or else the names credited; empty if there is neither. */
    public String credit() {
        return article.byline() == null ? String.join(", ", names()) : article.byline();
    }

    /** The place that the story was written at, if it is told, and when it was published. */
    public String placeAndTime() {
        String place = article.dateline() == null || article.dateline().isBlank() ? "" : article.dateline() + ", ";
        return place + article.publishedAt();
    }

    /** The captions, that of the lead picture first. The addresses of their pictures are URIs. */
    public List<PublishedCaption> captions() {
        return article.captions().stream()
                .sorted((a, b) -> Boolean.compare(isLead(b), isLead(a)))
                .map(Story::withUris)
                .toList();
    }

    private static PublishedCaption withUris(PublishedCaption caption) {
        if (caption.image() == null) {
            return caption;
        }
        List<Rendition> files =
                caption.image().renditions().stream().flatMap(Story::withUri).toList();
        PublishedImage image = caption.image().with(files);
        return caption.withImage(image.whole(false).isEmpty() ? null : image);
    }

    private static Stream<Rendition> withUri(Rendition file) {
        return Addresses.uri(file.url()).map(file::at).stream();
    }

    /** Whether a caption is that of the picture over the story. */
    public static boolean isLead(PublishedCaption caption) {
        return "lead".equals(caption.role());
    }

    /** The captions that have a picture, that of the lead picture first. */
    public List<PublishedCaption> pictures() {
        return captions().stream().filter(caption -> caption.image() != null).toList();
    }

    /** Whether the present version is the one that a correction made. */
    public boolean isCorrection() {
        return article.corrections().stream().anyMatch(note -> note.version() == article.version());
    }

    /** The corrections, the latest first. */
    public List<Correction> correctionsLatestFirst() {
        return article.corrections().stream()
                .sorted((a, b) -> Integer.compare(b.version(), a.version()))
                .toList();
    }

    private static String summaryOf(PublishedArticle article) {
        if (article.standfirst() != null) {
            return article.standfirst();
        }
        return article.body() == null
                ? null
                : article.body().blocks().stream()
                        .filter(Block.Paragraph.class::isInstance)
                        .map(block -> shortened(((Block.Paragraph) block).text()))
                        .findFirst()
                        .orElse(null);
    }

    private static String shortened(String text) {
        if (text.codePointCount(0, text.length()) <= LONGEST_SUMMARY) {
            return text;
        }
        String beginning = text.substring(0, text.offsetByCodePoints(0, LONGEST_SUMMARY));
        int space = beginning.lastIndexOf(' ');
        return (space < 0 ? beginning : beginning.substring(0, space)) + "…";
    }
}
