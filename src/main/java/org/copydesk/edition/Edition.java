package org.copydesk.edition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.copydesk.edition.log.ChangeKind;
import org.copydesk.edition.log.ChangeLog;
import org.copydesk.edition.log.ChangeRow;
import org.copydesk.edition.rendering.ArticleJson;
import org.copydesk.edition.snapshot.FormerSlug;
import org.copydesk.edition.snapshot.PublishedArticle;
import org.copydesk.edition.snapshot.Term;
import org.copydesk.platform.problem.ErrorCode;
import org.copydesk.platform.problem.ProblemException;

/**
 * Writes the edition: for a step of the desk one article, for an import many. Every call belongs to the transaction of those
 * who publish, and appends one change for each article to the {@link ChangeLog}, whose head it locks.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Edition {
    private final EditionArticleRepository rows;
    private final EditionCaptionRepository captions;
    private final TermListingRepository lists;
    private final EditionTermRepository terms;
    private final ChangeLog changes;
    private final ArticleJson json;
    private final Event<PicturesMoved> pictures;

    Edition(
            EditionArticleRepository rows,
            EditionCaptionRepository captions,
            TermListingRepository lists,
            EditionTermRepository terms,
            ChangeLog changes,
            ArticleJson json,
            Event<PicturesMoved> pictures) {
        this.rows = rows;
        this.captions = captions;
        this.json = json;
        this.lists = lists;
        this.terms = terms;
        this.changes = changes;
        this.pictures = pictures;
    }

    /**
     * Shows versions of articles, in the order given and in place of those before, or of their tombstones. None was
     * killed, or stands in the list twice. Each table is read and written for all of them together, which lets JDBC send batches.
     *
     * @param at the instant of the changes; the articles have times of their own
     * @throws ProblemException {@link ErrorCode#NOT_UNIQUE} if a slug is, or once was, another article's
     */
    public void publish(List<PublishedVersion> versions, Instant at) {
        long first = append(versions, at);
        claim(versions.stream().flatMap(PublishedVersion::slugs).toList());
        List<PublishedArticle> articles =
                versions.stream().map(PublishedVersion::article).toList();
        rows.removeTombstones(versions.stream()
                .filter(PublishedVersion::mayComeBack)
                .map(version -> version.article().id())
                .toList());
        list(articles);
        show(captions.replace(articles));
        show(versions, first);
    }

    private void show(Set<UUID> images) {
        if (!images.isEmpty()) {
            pictures.fire(new PicturesMoved(images));
        }
    }

    /** Published articles begin or cease to show pictures, or show other renditions, once the transaction is committed. */
    public record PicturesMoved(Set<UUID> imageIds) {}

    private long append(List<PublishedVersion> versions, Instant at) {
        long first = changes.takeNumbers(versions.size());
        for (int i = 0; i < versions.size(); i++) {
            PublishedVersion version = versions.get(i);
            PublishedArticle article = version.article();
            changes.append(
                    new ChangeRow(first + i, version.kind(), at, article.id(), article.version(), version.reason()));
        }
        return first;
    }

    private void claim(List<EditionSlug> wanted) {
        Map<String, UUID> owners =
                rows.slugOwners(wanted.stream().map(EditionSlug::slug).toList());
        for (EditionSlug slug : wanted) {
            UUID owner = owners.putIfAbsent(slug.slug(), slug.articleId());
            if (owner == null) {
                rows.add(slug);
            } else if (!owner.equals(slug.articleId())) {
                throw new ProblemException(
                        ErrorCode.NOT_UNIQUE,
                        "The slug \"" + slug.slug() + "\" is another article's; choose a new one.");
            }
        }
    }

    /** The articles that have, or had, these slugs in the edition, by slug; slugs that are free are left out. */
    public Map<String, UUID> slugOwners(Collection<String> slugs) {
        return rows.slugOwners(slugs);
    }

    private void list(List<PublishedArticle> articles) {
        Map<UUID, Map<Term, TermListing>> before = lists.of(ids(articles));
        TermChanges termChanges = new TermChanges();
        for (PublishedArticle article : articles) {
            lists.list(article, before.getOrDefault(article.id(), new HashMap<>()), termChanges)
                    .forEach(lists::persist);
        }
        terms.apply(termChanges);
    }

    private static List<UUID> ids(List<PublishedArticle> articles) {
        return articles.stream().map(PublishedArticle::id).toList();
    }

    private void show(List<PublishedVersion> versions, long first) {
        List<UUID> ids =
                versions.stream().map(version -> version.article().id()).toList();
        Map<UUID, EditionArticle> present = rows.byIds(ids);
        Set<UUID> originals = versions.stream()
                .map(version -> version.article().relations().translationOf())
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(HashSet::new));
        rows.linkOriginals(originals);
        originals.addAll(rows.originals(
                ids.stream().filter(id -> !present.containsKey(id)).toList()));
        for (int i = 0; i < versions.size(); i++) {
            EditionArticle row = present.get(ids.get(i));
            if (row == null) {
                row = new EditionArticle(ids.get(i));
                row.show(versions.get(i).rendered(), first + i);
                if (originals.contains(ids.get(i))) {
                    row.link();
                }
                rows.persist(row);
            } else {
                row.show(versions.get(i).rendered(), first + i);
            }
        }
    }

    /**
     * Shows a published article with its tags, section and bylines as they are called now, and its pictures as they are. The
     * story is the same: its version and its times stay.
     *
     * @param article with its body if that is to be shown anew
     * @param at the instant of the change
     */
    public void relabel(PublishedArticle article, Instant at) {
        long number = append(ChangeKind.UPDATED, at, article.id(), article.version(), null);
        list(List.of(article));
        show(captions.replace(List.of(article)));
        rows.findById(article.id()).relabel(article, number, json);
    }

    private long append(ChangeKind kind, Instant at, UUID articleId, int version, String reason) {
        long number = changes.takeNumbers(1);
        changes.append(new ChangeRow(number, kind, at, articleId, version, reason));
        return number;
    }

    /**
     * Takes an article out and leaves a tombstone. One that was withdrawn before can still be killed.
     *
     * @param killed whether recipients must delete their copies
     */
    public void withdraw(UUID articleId, int version, boolean killed, String reason, Instant at) {
        append(killed ? ChangeKind.KILLED : ChangeKind.WITHDRAWN, at, articleId, version, reason);
        Tombstone tombstone = rows.tombstone(articleId);
        if (tombstone != null) {
            tombstone.kill();
            return;
        }
        Map<Term, TermListing> listings = lists.of(List.of(articleId)).getOrDefault(articleId, Map.of());
        TermChanges termChanges = new TermChanges();
        lists.remove(listings, termChanges);
        terms.apply(termChanges);
        show(captions.remove(articleId));
        EditionArticle article = rows.findById(articleId);
        rows.delete(article);
        rows.add(new Tombstone(article, listings.values(), at, killed));
    }

    /**
     * Leaves the tombstone of an article that was never published here.
     *
     * @param at the instant of the change
     * @throws ProblemException {@link ErrorCode#NOT_UNIQUE} if a slug is, or once was, another article's
     */
    public void bury(ImportedWithdrawal withdrawal, Instant at) {
        UUID id = withdrawal.articleId();
        boolean killed = withdrawal.killed();
        append(killed ? ChangeKind.KILLED : ChangeKind.WITHDRAWN, at, id, withdrawal.version(), withdrawal.reason());
        claim(withdrawal.slugs().stream().map(slug -> new EditionSlug(slug, id)).toList());
        rows.add(new Tombstone(id, withdrawal.version(), withdrawal.at(), killed, withdrawal.listing()));
    }

    /** Records that a front changed. */
    public void frontChanged(String slug, int launch, Instant at) {
        changes.append(new ChangeRow(changes.takeNumbers(1), ChangeKind.LAUNCHED, at, null, launch, null, slug));
    }

    /** Alerts readers to a published article. */
    public void alert(UUID articleId, String text, Instant at) {
        append(ChangeKind.ALERT, at, articleId, rows.findById(articleId).version(), text);
    }

    /** Redirects a tag's former slug, as a tag and as a section; the caller has locked the log's head. */
    public void tagMoved(String former, String present) {
        terms.move(Term.Type.TAG, former, present);
        terms.move(Term.Type.SECTION, former, present);
    }

    /** Redirects a byline's former slug; the caller has locked the log's head. */
    public void bylineMoved(String former, String present) {
        terms.move(Term.Type.BYLINE, former, present);
    }

    /**
     * Redirects a former slug as another newsroom's edition does.
     *
     * @return whether that is new
     */
    public boolean redirect(FormerSlug former) {
        if (terms.hasRedirect(former)) {
            return false;
        }
        changes.lockHead();
        terms.redirect(former);
        return true;
    }
}
