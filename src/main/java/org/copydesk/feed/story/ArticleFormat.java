package org.copydesk.feed.story;

import java.util.List;
import java.util.Optional;
import org.copydesk.edition.snapshot.WithdrawnArticle;
import org.copydesk.platform.contract.Renders;

/** A format of an article. Its class has the annotation {@link Renders}. */
public interface ArticleFormat {
    /** What the format is called, in a few words. */
    String title();

    /** What stands behind the article's address to ask for the format, without the dot. */
    default String suffix() {
        return getClass().getAnnotation(Renders.class).as();
    }

    /** The media types that ask for the format, the one that it is answered with first: those that the class offers. */
    default List<String> mediaTypes() {
        return List.of(getClass().getAnnotation(Renders.class).in());
    }

    /** The one that it is answered with. */
    default String mediaType() {
        return mediaTypes().get(0);
    }

    /** The version of the format's standard, where a suffix stands for several; the first listed is the usual one. */
    default Optional<String> version() {
        return Optional.empty();
    }

    /**
     * Whether it says until when an article is under embargo. Only then is one handed out before its time; its version is 0,
     * and it has no time of publication.
     */
    default boolean tellsOfEmbargo() {
        return false;
    }

    /** The article, with its body. */
    String render(Story story);

    /** What says in this format that an article was withdrawn, if the format has a way to. */
    default Optional<String> renderWithdrawn(WithdrawnArticle article, Publication publication) {
        return Optional.empty();
    }
}
