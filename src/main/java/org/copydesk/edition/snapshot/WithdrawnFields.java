package org.copydesk.edition.snapshot;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The fields of a withdrawn article that lists and audiences select by. Unknown ones are null or empty.
 *
 * @param tags slugs, in the order of the alphabet
 * @param section slug
 * @param bylines slugs, in the order of the alphabet
 */
public record WithdrawnFields(
        String language,
        List<String> tags,
        String section,
        List<String> bylines,
        String sourceName,
        Boolean syndicatable) {
    public WithdrawnFields {
        tags = Objects.requireNonNullElse(tags, List.of());
        bylines = Objects.requireNonNullElse(bylines, List.of());
    }

    /** The terms that it was listed under. */
    public Stream<Term> terms() {
        return Stream.of(
                        tags.stream().map(Term::tag),
                        Stream.ofNullable(section).map(Term::section),
                        bylines.stream().map(Term::byline))
                .flatMap(terms -> terms);
    }
}
