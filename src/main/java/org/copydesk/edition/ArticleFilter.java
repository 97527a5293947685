package org.copydesk.edition;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Which published articles a list shows. Null means no condition.
 *
 * @param tags slugs; an article must carry all of them
 * @param byline a slug
 * @param section a slug
 * @param language a language range (RFC 4647, section 3.3.1): {@code en} takes {@code en-GB} as well
 * @param publishedAfter exclusive
 * @param publishedBefore exclusive
 * @param updatedAfter exclusive
 */
public record ArticleFilter(
        List<String> tags,
        String byline,
        String section,
        String language,
        Instant publishedAfter,
        Instant publishedBefore,
        Instant updatedAfter) {

    public ArticleFilter {
        tags = tags.stream().distinct().sorted().toList();
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
