package org.copydesk.edition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.copydesk.platform.problem.ErrorCode;
import org.copydesk.platform.problem.ProblemException;
import org.hibernate.Session;

/**
 * Writes the edition. Every call belongs to the transaction of the desk's step and appends exactly one change; writers
 * queue at the change log's head, which keeps the numbers gapless and in the order of commits.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Edition {
    private final Session database;
    private final ArticleJson json;
    private final TermLists lists;
    private final ChangeLog changes;

    Edition(Session database, ArticleJson json, TermLists lists, ChangeLog changes) {
        this.database = database;
        this.json = json;
        this.lists = lists;
        this.changes = changes;
    }

    /**
     * Shows a version of an article, in place of the one before it.
     *
     * @param reason the public note of a correction, or null
     * @return the change's number
     * @throws ProblemException {@link ErrorCode#NOT_UNIQUE} if the slug is, or once was, another article's; {@link
     *     ErrorCode#INVALID_CONTENT} if it is larger than lists can show
     */
    public long publish(PublishedArticle article, ChangeKind kind, String reason) {
        long number = append(kind, article.updatedAt(), article.id(), article.version(), reason);
        claimSlug(article);
        list(article);
        replaceCaptions(article);
        EditionArticle row = database.find(EditionArticle.class, article.id());
        if (row == null) {
            row = new EditionArticle(article.id());
            row.show(json.render(article), number);
            database.persist(row);
        } else {
            row.show(json.render(article), number);
        }
        return number;
    }

    /**
     * Shows a published article with other tags, another section or other bylines, as a version of its own. All else
     * stays.
     *
     * @param article without its body
     * @return the change's number
     */
    public long relabel(PublishedArticle article) {
        long number = append(ChangeKind.UPDATED, article.updatedAt(), article.id(), article.version(), null);
        list(article);
        database.find(EditionArticle.class, article.id()).relabel(article, number, json);
        return number;
    }

    /**
     * Takes an article out and leaves a tombstone. One that was withdrawn before can still be killed.
     *
     * @param killed whether recipients must delete their copies
     * @return the change's number
     */
    public long withdraw(UUID articleId, int version, boolean killed, String reason, Instant at) {
        long number = append(killed ? ChangeKind.KILLED : ChangeKind.WITHDRAWN, at, articleId, version, reason);
        Tombstone tombstone = database.find(Tombstone.class, articleId);
        if (tombstone != null) {
            tombstone.kill();
            return number;
        }
        Map<Term, TermListing> listings = lists.of(articleId);
        TermChanges terms = new TermChanges();
        lists.remove(listings, terms);
        terms.write(database);
        captions(articleId).values().forEach(database::remove);
        EditionArticle article = database.find(EditionArticle.class, articleId);
        database.remove(article);
        database.persist(new Tombstone(article, listings.keySet(), at, killed));
        return number;
    }

    private void list(PublishedArticle article) {
        TermChanges terms = new TermChanges();
        lists.list(article, lists.of(article.id()), terms).forEach(database::persist);
        terms.write(database);
    }

    private long append(ChangeKind kind, Instant at, UUID articleId, int version, String reason) {
        long number = changes.takeNumbers(1);
        changes.append(new ChangeRow(number, kind, at, articleId, version, reason));
        return number;
    }

    private void claimSlug(PublishedArticle article) {
        EditionSlug known = database.find(EditionSlug.class, article.slug());
        if (known == null) {
            database.persist(new EditionSlug(article.slug(), article.id()));
        } else if (!known.articleId().equals(article.id())) {
            throw new ProblemException(
                    ErrorCode.NOT_UNIQUE,
                    "The slug \"" + article.slug() + "\" is another article's; choose a new one.");
        }
    }

    private void replaceCaptions(PublishedArticle article) {
        Map<UUID, EditionCaption> before = captions(article.id());
        for (PublishedCaption caption : article.captions()) {
            EditionCaption row = before.remove(caption.id());
            if (row == null) {
                row = new EditionCaption(caption.id(), article.id());
                row.show(caption, json);
                database.persist(row);
            } else {
                row.show(caption, json);
            }
        }
        before.values().forEach(database::remove);
    }

    private Map<UUID, EditionCaption> captions(UUID articleId) {
        List<EditionCaption> rows = database.createQuery(
                        "from EditionCaption where articleId = ?1", EditionCaption.class)
                .setParameter(1, articleId)
                .getResultList();
        return rows.stream()
                .collect(Collectors.toMap(EditionCaption::id, Function.identity(), (a, b) -> a, HashMap::new));
    }
}
