package org.copydesk.edition.audience;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/** A condition on published articles that selects those that a reader may have. */
public sealed interface Audience {
    /** All articles. */
    static Audience everything() {
        return new All(List.of());
    }

    /** No article. */
    static Audience nothing() {
        return new Any(List.of());
    }

    /** Whether an article with these traits is among them. */
    boolean covers(ArticleTraits article);

    /**
     * Returns the condition with each tag, section and byline replaced.
     *
     * @param change gets each of them, and may answer it
     */
    default Audience replacing(Function<Audience, Audience> change) {
        return change.apply(this);
    }

    /** Returns the conditions that all covered articles fulfil. */
    default Stream<Audience> required() {
        return Stream.of(this);
    }

    /** This condition and all inside it. */
    default Stream<Audience> parts() {
        return Stream.of(this);
    }

    /** Articles that all conditions cover; all articles without any. */
    record All(List<Audience> all) implements Audience {
        @Override
        public boolean covers(ArticleTraits article) {
            return all.stream().allMatch(one -> one.covers(article));
        }

        @Override
        public Audience replacing(Function<Audience, Audience> change) {
            return new All(all.stream().map(one -> one.replacing(change)).toList());
        }

        @Override
        public Stream<Audience> required() {
            return all.stream().flatMap(Audience::required);
        }

        @Override
        public Stream<Audience> parts() {
            return Stream.concat(Stream.of(this), all.stream().flatMap(Audience::parts));
        }
    }

    /** Articles that one of the conditions covers at least; none without any. */
    record Any(List<Audience> any) implements Audience {
        @Override
        public boolean covers(ArticleTraits article) {
            return any.stream().anyMatch(one -> one.covers(article));
        }

        @Override
        public Audience replacing(Function<Audience, Audience> change) {
            return new Any(any.stream().map(one -> one.replacing(change)).toList());
        }

        @Override
        public Stream<Audience> required() {
            return any.size() == 1 ? any.get(0).required() : Stream.of(this);
        }

        @Override
        public Stream<Audience> parts() {
            return Stream.concat(Stream.of(this), any.stream().flatMap(Audience::parts));
        }
    }

    /** Articles that a condition does not cover. */
    record Not(Audience not) implements Audience {
        @Override
        public boolean covers(ArticleTraits article) {
            return !not.covers(article);
        }

        @Override
        public Audience replacing(Function<Audience, Audience> change) {
            return new Not(not.replacing(change));
        }

        @Override
        public Stream<Audience> parts() {
            return Stream.concat(Stream.of(this), not.parts());
        }
    }

    /** Articles that carry a tag, by its slug. */
    record Tag(String tag) implements Audience {
        @Override
        public boolean covers(ArticleTraits article) {
            return article.tags().contains(tag);
        }
    }

    /** Articles that stand in a section, by its slug. */
    record Section(String section) implements Audience {
        @Override
        public boolean covers(ArticleTraits article) {
            return section.equals(article.section());
        }
    }

    /** Articles that a byline is credited with, by its slug. */
    record Byline(String byline) implements Audience {
        @Override
        public boolean covers(ArticleTraits article) {
            return article.bylines().contains(byline);
        }
    }

    /** Articles in a language (RFC 4647, section 3.3.1): {@code en} takes {@code en-GB} as well. */
    record Language(String language) implements Audience {
        /** In the spelling that articles have (RFC 5646, section 2.1.1). */
        public Language {
            language = Locale.forLanguageTag(language).toLanguageTag();
        }

        @Override
        public boolean covers(ArticleTraits article) {
            return language.equals(article.language())
                    || (article.language() != null && article.language().startsWith(language + "-"));
        }
    }

    /** Articles from a source, by its name to the letter. */
    record Source(String source) implements Audience {
        @Override
        public boolean covers(ArticleTraits article) {
            return source.equals(article.source());
        }
    }

    /** Articles that partners may have, or may not. */
    record Syndicatable(boolean syndicatable) implements Audience {
        @Override
        public boolean covers(ArticleTraits article) {
            return syndicatable == article.syndicatable();
        }
    }
}
