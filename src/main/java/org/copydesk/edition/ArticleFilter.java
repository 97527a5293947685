package org.copydesk.edition;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.copydesk.edition.audience.Audience;
import org.copydesk.edition.snapshot.Term;

/**
 * Which published articles a list shows. Null means no condition.
 *
 * @param tags slugs; an article must carry all of them
 * @param byline a slug
 * @param section a slug
 * @param language a language range (RFC 4647, section 3.3.1): {@code en} takes {@code en-GB} as well, and {@code ko-KR}
 *     takes {@code ko} where it would find nothing (section 3.4)
 * @param period the times
 */
public record ArticleFilter(List<String> tags, String byline, String section, String language, Period period) {
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
        tags = tags.stream().distinct().sorted().toList();
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
        List<Term> terms = new ArrayList<>(tags.stream().map(Term::tag).toList());
        if (section != null) {
            terms.add(Term.section(section));
        }
        if (byline != null) {
            terms.add(Term.byline(byline));
        }
        return terms;
    }
}
