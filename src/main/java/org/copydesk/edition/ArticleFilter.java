package org.copydesk.edition;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.copydesk.edition.audience.Audience;
import org.copydesk.edition.snapshot.Genre;
import org.copydesk.edition.snapshot.Term;

/**
 * Which published articles a list shows. Null means no condition.
 *
 * @param ids ids (UUID) and slugs, of which an article must have one; null for all articles
 * @param tags slugs; an article must carry all of them
 * @param anyTags slugs, of which an article must carry one at least; none means no condition
 * @param notTags slugs, of which an article must carry none
 * @param bylines slugs; an article must be credited to all of them
 * @param sections slugs; an article must stand in or below all of them
 * @param language a language range (RFC 4647, section 3.3.1): {@code en} takes {@code en-GB} as well, and {@code ko-KR}
 *     takes {@code ko} where it would find nothing (section 3.4)
 * @param period the times
 */
public record ArticleFilter(
        List<String> ids,
        List<String> tags,
        List<String> anyTags,
        List<String> notTags,
        List<String> bylines,
        List<String> sections,
        Genre genre,
        String language,
        Period period) {
    /** Every article of a period. */
    public static ArticleFilter of(Period period) {
        return new ArticleFilter(null, List.of(), List.of(), List.of(), List.of(), List.of(), null, null, period);
    }

    /**
     * Bounds of times. Null is none.
     *
     * @param publishedFrom inclusive
     * @param publishedAfter exclusive
     * @param publishedTo exclusive
     * @param publishedBefore exclusive
     * @param updatedAfter exclusive
     * @param updatedBefore exclusive
     */
    public record Period(
            Instant publishedFrom,
            Instant publishedAfter,
            Instant publishedTo,
            Instant publishedBefore,
            Instant updatedAfter,
            Instant updatedBefore) {
        /** Always. */
        public static final Period ANY = new Period(null, null, null, null, null, null);

        public static Period publishedAfter(Instant time) {
            return new Period(null, time, null, null, null, null);
        }
    }

    public ArticleFilter {
        ids = ids == null ? null : sorted(ids);
        tags = sorted(tags);
        anyTags = sorted(anyTags);
        notTags = sorted(notTags);
        bylines = sorted(bylines);
        sections = sorted(sections);
    }

    private static List<String> sorted(List<String> slugs) {
        return slugs.stream().distinct().sorted().toList();
    }

    /** The terms that an article must be listed under for an audience. */
    List<Term> terms(Audience audience) {
        Stream<Term> required = audience.required().flatMap(ArticleFilter::term);
        return Stream.concat(terms().stream(), required).distinct().toList();
    }

    private static Stream<Term> term(Audience condition) {
        if (condition instanceof Audience.Tag tag) {
            return Stream.of(Term.tag(tag.tag()));
        }
        if (condition instanceof Audience.Section section) {
            return Stream.of(Term.section(section.section()));
        }
        return condition instanceof Audience.Byline byline ? Stream.of(Term.byline(byline.byline())) : Stream.empty();
    }

    /** The terms that an article must be listed under. */
    List<Term> terms() {
        return Stream.of(
                        tags.stream().map(Term::tag),
                        sections.stream().map(Term::section),
                        bylines.stream().map(Term::byline),
                        Stream.ofNullable(genre).map(Term::genre))
                .flatMap(Function.identity())
                .toList();
    }
}
