package org.copydesk.edition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.copydesk.edition.ArticleFilter.Period;
import org.copydesk.edition.audience.Audience;
import org.copydesk.edition.audience.AudienceCondition;
import org.copydesk.edition.snapshot.Term;
import org.copydesk.platform.paging.RowPosition;

/**
 * Builds the HQL of an article list. A list under a tag, section or byline starts from that term's own index, which holds the
 * times, so that no other article's row is touched; further terms are looked up by key for each row.
 */
final class ArticleQuery {
    private static final UUID NOBODY = new UUID(0, 0);

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();
    private final String from;
    private final String ordered;
    private final String orderedId;
    private final List<String> indexed;
    private final ArticleOrder order;

    /**
     * @param language what is shown for the filter's language, or null
     * @param listed the filter's terms; the first should be the one with the fewest articles
     * @param audience who reads the list
     */
    ArticleQuery(
            ArticleFilter filter, LanguageRange language, ListedTerms listed, ArticleOrder order, Audience audience) {
        this.order = order;
        List<Term> terms = listed.inOrder();
        boolean isAlongTerm = !terms.isEmpty() && listed.ids() == null;
        if (!isAlongTerm) {
            from = "from EditionArticle a";
            ordered = "a." + order.attribute();
            orderedId = "a.id";
            indexed = language == null ? List.of() : List.of("a.primaryLanguage");
        } else {
            from = "from TermListing t join EditionArticle a on a.id = t.key.articleId";
            ordered = "t." + order.attribute();
            orderedId = "t.key.articleId";
            indexed = List.of("t.key.term.type", "t.key.term.slug");
            where("t.key.term.type = :type and t.key.term.slug = " + listed.slug(terms.get(0), ":slug"));
            parameters.put("type", terms.get(0).type());
            parameters.put("slug", terms.get(0).slug());
        }
        for (int i = isAlongTerm ? 1 : 0; i < terms.size(); i++) {
            where("exists (select 1 from TermListing o where o.key.articleId = a.id and o.key.term.type = :type" + i
                    + " and o.key.term.slug = " + listed.slug(terms.get(i), ":slug" + i) + ")");
            parameters.put("type" + i, terms.get(i).type());
            parameters.put("slug" + i, terms.get(i).slug());
        }
        narrow(listed, filter);
        narrow(filter.period(), isAlongTerm ? "t." : "a.");
        narrow(language);
        narrow(audience);
    }

    /** The query of some articles alone. */
    private ArticleQuery(Collection<UUID> ids, ArticleOrder order) {
        this.order = order;
        from = "from EditionArticle a";
        ordered = "a." + order.attribute();
        orderedId = "a.id";
        indexed = List.of();
        where("a.id in :ids", "ids", ids.isEmpty() ? List.of(NOBODY) : ids);
    }

    static ArticleQuery ofIds(Collection<UUID> ids, ArticleOrder order) {
        return new ArticleQuery(ids, order);
    }

    private void narrow(ListedTerms listed, ArticleFilter filter) {
        if (listed.ids() != null) {
            where("a.id in :ids", "ids", listed.ids().isEmpty() ? List.of(NOBODY) : listed.ids());
        }
        if (!listed.anyOf().isEmpty()) {
            // Counted for each row: PostgreSQL would join what exists, and read all that carry one of the tags.
            where("(select count(*) "
                    + carried(listed.anyOf().stream().map(Term::slug).toList(), "any") + ") > 0");
        }
        if (!filter.notTags().isEmpty()) {
            where("not exists (select 1 " + carried(filter.notTags(), "not") + ")");
        }
    }

    private String carried(List<String> slugs, String name) {
        List<String> present = new ArrayList<>();
        for (String slug : slugs) {
            String parameter = name + present.size();
            parameters.put(parameter, slug);
            present.add(FormerTerm.presentSlug(Term.Type.TAG, ":" + parameter));
        }
        return "from TermListing x where x.key.articleId = a.id and x.key.term.type = 'TAG' and x.key.term.slug in ("
                + String.join(", ", present) + ")";
    }

    private void narrow(Audience audience) {
        if (!audience.equals(Audience.everything())) {
            AudienceCondition covered = AudienceCondition.ofArticles(audience);
            where(covered.condition());
            parameters.putAll(covered.parameters());
        }
    }

    private void narrow(LanguageRange language) {
        if (language == null) {
            return;
        }
        where("a.primaryLanguage = :primary", "primary", LanguageRange.primary(language.tag()));
        if (language.isExact() && language.isPrimary()) {
            // Said so, PostgreSQL stays in the index by the primary language.
            where("a.language not like :narrower", "narrower", new LanguageRange(language.tag(), false).pattern());
        } else if (!language.isPrimary()) {
            where("(a.language = :language or a.language like :languageRange)", "language", language.tag());
            parameters.put("languageRange", language.pattern());
        }
    }

    private void narrow(Period period, String times) {
        where(times + "publishedAt >= :publishedFrom", "publishedFrom", period.publishedFrom());
        where(times + "publishedAt > :publishedAfter", "publishedAfter", period.publishedAfter());
        where(times + "publishedAt < :publishedTo", "publishedTo", period.publishedTo());
        where(times + "publishedAt < :publishedBefore", "publishedBefore", period.publishedBefore());
        where(times + "updatedAt > :updatedAfter", "updatedAfter", period.updatedAfter());
        where(times + "updatedAt < :updatedBefore", "updatedBefore", period.updatedBefore());
    }

    private void where(String condition) {
        conditions.add(condition);
    }

    private void where(String condition, String parameter, Object value) {
        if (value != null) {
            where(condition);
            parameters.put(parameter, value);
        }
    }

    /**
     * Returns the HQL of a page.
     *
     * @param after where the page before ended, or null for the first page
     */
    String page(String select, RowPosition after) {
        if (after != null) {
            String beyond = order.descending() ? "<" : ">";
            // A range and a tie-break, so that both databases start in the index, and PostgreSQL reads no other for the
            // second.
            where(ordered + " " + beyond + "= :afterTime and (" + ordered + " <> :afterTime or " + orderedId + " "
                    + beyond + " :afterId)");
            parameters.put("afterTime", after.time());
            parameters.put("afterId", after.id());
        }
        String direction = order.descending() ? " desc" : " asc";
        // H2 reads in the order of an index only if all its columns are named, those that have one value too.
        String columns = Stream.concat(indexed.stream(), Stream.of(ordered, orderedId))
                .map(column -> column + direction)
                .collect(Collectors.joining(", "));
        return query(select) + " order by " + columns;
    }

    /** Returns the HQL of a page of positions. */
    String positions(RowPosition after) {
        return page("select " + ordered + ", " + orderedId, after);
    }

    /** Returns the HQL of the number of all articles in the list. */
    String count() {
        return query("select count(*)");
    }

    private String query(String select) {
        return select + " " + from + (conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions));
    }

    /** The parameters by their names in the HQL that was returned. */
    Map<String, Object> parameters() {
        return parameters;
    }

    /**
     * The terms that articles of a list must be listed under.
     *
     * @param inOrder the list is read along the first of them
     * @param shown those known to be shown in the edition under just that slug; the others may be former slugs
     * @param anyOf tags of which articles must carry one as well; none means no condition
     * @param ids articles of which it must be one; null for all
     */
    record ListedTerms(List<Term> inOrder, Set<Term> shown, List<Term> anyOf, Collection<UUID> ids) {
        static ListedTerms of(List<Term> terms) {
            return new ListedTerms(terms, Set.of(), List.of(), null);
        }

        ListedTerms withAny(List<Term> tags) {
            return new ListedTerms(inOrder, shown, tags, ids);
        }

        /** The same, with no list to read along: the articles are known, and few. */
        ListedTerms among(Collection<UUID> articles) {
            return new ListedTerms(inOrder, shown, anyOf, articles);
        }

        /** The same, read along one more term. */
        ListedTerms along(Term first) {
            return new ListedTerms(
                    Stream.concat(Stream.of(first), inOrder.stream()).distinct().toList(), shown, List.of(), ids);
        }

        /**
         * Sorts the terms by their numbers of articles. Terms that the edition shows are named as they are, so that the
         * database's own
         * statistics of them count too.
         *
         * @param sizes how many articles each term has, of those that are shown
         */
        static ListedTerms rarestFirst(List<Term> terms, Map<Term, Long> sizes) {
            List<Term> sorted = terms.stream()
                    .sorted(Comparator.comparing(term -> sizes.getOrDefault(term, 0L)))
                    .toList();
            return new ListedTerms(sorted, sizes.keySet(), List.of(), null);
        }

        /** An HQL expression of the slug to look up for a term whose slug is in a parameter. */
        String slug(Term term, String parameter) {
            return shown.contains(term) ? parameter : FormerTerm.presentSlug(term.type(), parameter);
        }
    }
}
