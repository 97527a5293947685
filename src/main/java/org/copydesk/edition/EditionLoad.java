package org.copydesk.edition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.copydesk.platform.Chunks;
import org.copydesk.platform.problem.ErrorCode;
import org.copydesk.platform.problem.ProblemException;
import org.copydesk.platform.storage.BulkInsert;
import org.hibernate.Session;

/**
 * Writes many articles into the edition at once, where {@link Edition} writes one. Every one of them is a change of its own
 * in the log; the log's head is locked once for all, and what is needed is read with a few statements for all.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class EditionLoad {
    private final Session database;
    private final ArticleJson json;
    private final TermLists lists;
    private final ChangeLog changes;
    private final BulkInsert rows;

    EditionLoad(Session database, ArticleJson json, TermLists lists, ChangeLog changes, BulkInsert rows) {
        this.database = database;
        this.json = json;
        this.lists = lists;
        this.changes = changes;
        this.rows = rows;
    }

    /**
     * A version of an article that is to be shown.
     *
     * @param earlierSlugs slugs that lead to the article, beside its own and those that it has here already
     * @param reason the public note of a correction, or null
     */
    public record Version(RenderedArticle rendered, List<String> earlierSlugs, ChangeKind kind, String reason) {
        private PublishedArticle article() {
            return rendered.article();
        }

        private Stream<EditionSlug> slugs() {
            return Stream.concat(Stream.of(article().slug()), earlierSlugs.stream())
                    .distinct()
                    .map(slug -> new EditionSlug(slug, article().id()));
        }
    }

    /**
     * An article that was withdrawn elsewhere and was never published here.
     *
     * @param slugs all that ever led to it
     * @param killed whether recipients must delete their copies
     * @param listing where it stood over there
     */
    public record Withdrawal(
            UUID articleId,
            int version,
            List<String> slugs,
            Instant at,
            boolean killed,
            String reason,
            LastListing listing) {}

    /**
     * Shows versions of articles, in the order given. None of them is withdrawn here, and each article stands in the list
     * once.
     *
     * @param at when this happens; the versions have times of their own
     * @throws ProblemException {@link ErrorCode#NOT_UNIQUE} if a slug is, or once was, another article's
     */
    public void show(List<Version> versions, Instant at) {
        if (versions.isEmpty()) {
            return;
        }
        long number = changes.takeNumbers(versions.size());
        List<UUID> updated = versions.stream()
                .filter(version -> version.kind() != ChangeKind.PUBLISHED)
                .map(version -> version.article().id())
                .toList();
        Map<UUID, EditionArticle> present = articles(updated);
        Map<UUID, Map<Term, TermListing>> places = lists.of(updated);
        Map<UUID, Map<UUID, EditionCaption>> captions = captions(updated);
        claim(versions.stream().flatMap(Version::slugs).toList());
        TermChanges terms = new TermChanges();
        List<ChangeRow> log = new ArrayList<>();
        List<EditionArticle> newArticles = new ArrayList<>();
        List<TermListing> newPlaces = new ArrayList<>();
        List<EditionCaption> newCaptions = new ArrayList<>();
        for (Version version : versions) {
            PublishedArticle article = version.article();
            UUID id = article.id();
            log.add(new ChangeRow(number, version.kind(), at, id, article.version(), version.reason()));
            EditionArticle row = present.containsKey(id) ? present.get(id) : added(new EditionArticle(id), newArticles);
            row.show(version.rendered(), number);
            newPlaces.addAll(lists.list(article, places.getOrDefault(id, new HashMap<>()), terms));
            newCaptions.addAll(replaceCaptions(article, captions.getOrDefault(id, new HashMap<>())));
            number++;
        }
        terms.write(database);
        log.forEach(changes::append);
        rows.insert(newArticles);
        rows.insert(newPlaces);
        rows.insert(newCaptions);
    }

    private static <T> T added(T row, List<T> to) {
        to.add(row);
        return row;
    }

    /** Shows an article's captions in place of those before, and returns those that are new. */
    private List<EditionCaption> replaceCaptions(PublishedArticle article, Map<UUID, EditionCaption> before) {
        List<EditionCaption> added = new ArrayList<>();
        for (PublishedCaption caption : article.captions()) {
            EditionCaption present = before.remove(caption.id());
            EditionCaption row =
                    present == null ? added(new EditionCaption(caption.id(), article.id()), added) : present;
            row.show(caption, json);
        }
        before.values().forEach(database::remove);
        return added;
    }

    private Map<UUID, EditionArticle> articles(Collection<UUID> ids) {
        Map<UUID, EditionArticle> rows = new HashMap<>();
        for (List<UUID> chunk : Chunks.of(ids)) {
            database.createQuery("from EditionArticle where id in ?1", EditionArticle.class)
                    .setParameter(1, chunk)
                    .getResultList()
                    .forEach(row -> rows.put(row.id(), row));
        }
        return rows;
    }

    private Map<UUID, Map<UUID, EditionCaption>> captions(Collection<UUID> articleIds) {
        Map<UUID, Map<UUID, EditionCaption>> captions = new HashMap<>();
        for (List<UUID> chunk : Chunks.of(articleIds)) {
            database.createQuery("from EditionCaption where articleId in ?1", EditionCaption.class)
                    .setParameter(1, chunk)
                    .getResultList()
                    .forEach(row -> captions.computeIfAbsent(row.articleId(), id -> new HashMap<>())
                            .put(row.id(), row));
        }
        return captions;
    }

    private void claim(List<EditionSlug> wanted) {
        Map<String, EditionSlug> taken =
                taken(wanted.stream().map(EditionSlug::slug).toList());
        List<EditionSlug> free = new ArrayList<>();
        for (EditionSlug slug : wanted) {
            EditionSlug known = taken.putIfAbsent(slug.slug(), slug);
            if (known == null) {
                free.add(slug);
            } else if (!known.articleId().equals(slug.articleId())) {
                throw new ProblemException(
                        ErrorCode.NOT_UNIQUE,
                        "The slug \"" + slug.slug() + "\" is another article's; choose a new one.");
            }
        }
        rows.insert(free);
    }

    private Map<String, EditionSlug> taken(Collection<String> slugs) {
        return Chunks.of(slugs).stream()
                .flatMap(chunk -> database
                        .createQuery("from EditionSlug where slug in ?1", EditionSlug.class)
                        .setParameter(1, chunk)
                        .getResultList()
                        .stream())
                .collect(Collectors.toMap(EditionSlug::slug, Function.identity()));
    }

    /** The articles that have or had slugs in the edition, by slug; slugs that are free are left out. */
    public Map<String, UUID> owners(Collection<String> slugs) {
        Map<String, UUID> owners = new HashMap<>();
        taken(slugs).values().forEach(slug -> owners.put(slug.slug(), slug.articleId()));
        return owners;
    }

    /**
     * Leaves the tombstone of an article that was never published here.
     *
     * @param at when this happens
     * @throws ProblemException {@link ErrorCode#NOT_UNIQUE} if a slug is, or once was, another article's
     */
    public void bury(Withdrawal withdrawal, Instant at) {
        ChangeKind kind = withdrawal.killed() ? ChangeKind.KILLED : ChangeKind.WITHDRAWN;
        changes.append(new ChangeRow(
                changes.takeNumbers(1), kind, at, withdrawal.articleId(), withdrawal.version(), withdrawal.reason()));
        claim(withdrawal.slugs().stream()
                .map(slug -> new EditionSlug(slug, withdrawal.articleId()))
                .toList());
        database.persist(new Tombstone(
                withdrawal.articleId(),
                withdrawal.version(),
                withdrawal.at(),
                withdrawal.killed(),
                withdrawal.listing()));
    }

    /** Keeps a slug under which the edition showed a tag, section or byline before. */
    public boolean redirect(FormerSlug former) {
        FormerTerm.Key key =
                new FormerTerm.Key(FormerTerm.Type.valueOf(former.of().name()), former.slug());
        FormerTerm known = database.find(FormerTerm.class, key);
        if (known != null && known.presentSlug().equals(former.present())) {
            return false;
        }
        changes.takeNumbers(0);
        database.merge(new FormerTerm(key, former.present()));
        return true;
    }
}
