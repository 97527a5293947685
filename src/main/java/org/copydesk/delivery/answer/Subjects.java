package org.copydesk.delivery.answer;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.copydesk.edition.rendering.ArticleRow;
import org.copydesk.platform.web.HeaderValues;

/**
 * Collects the cache tags of an answer, by which a CDN purges: an article by its id, everything else as {@code
 * tag-<slug>} or {@code byline-<slug>}, every list by its own name, such as {@code articles},
 * and a front as {@code front-<slug>}. What a slug can't
 * hold is percent-encoded, since a filter may ask for anything.
 */
public final class Subjects {
    private final Set<String> lists = new LinkedHashSet<>();
    private final Set<UUID> articles = new LinkedHashSet<>();
    private final Set<String> terms = new LinkedHashSet<>();

    /** One thing's answer. */
    public static Subjects none() {
        return new Subjects();
    }

    /** A list's answer, which may change with any article. */
    public static Subjects list(String name) {
        Subjects subjects = new Subjects();
        subjects.lists.add(name);
        return subjects;
    }

    /** @param terms such as {@code tag-harbour byline-mara-quillon} */
    public Subjects article(UUID id, String terms) {
        articles.add(id);
        if (!terms.isEmpty()) {
            this.terms.addAll(List.of(terms.split(" ", -1)));
        }
        return this;
    }

    /** An article as a list or an answer of its own shows it, with those that its JSON links. */
    public Subjects row(ArticleRow row) {
        row.links().forEach(this::article);
        return article(row.id(), row.terms());
    }

    public Subjects article(UUID id) {
        return article(id, "");
    }

    public Subjects tag(String slug) {
        terms.add("tag-" + slug);
        return this;
    }

    public Subjects byline(String slug) {
        terms.add("byline-" + slug);
        return this;
    }

    /** A front, which stays among the names where the articles are left out. */
    public Subjects front(String slug) {
        lists.add("front-" + slug);
        return this;
    }

    public Collection<UUID> articles() {
        return articles;
    }

    /**
     * All names with a separator between them. Where they would be longer than headers can be, the articles and terms of a
     * list are left out: a purge of them purges all lists as well.
     */
    public String names(String separator, int longest) {
        Set<String> all = new LinkedHashSet<>(lists);
        articles.forEach(id -> all.add(id.toString()));
        terms.forEach(term -> all.add(HeaderValues.encodeName(term)));
        String names = String.join(separator, all);
        return names.length() <= longest || lists.isEmpty()
                ? names
                : lists.stream().collect(Collectors.joining(separator));
    }
}
