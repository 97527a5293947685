package org.copydesk.transfer.story;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.copydesk.article.ArticleImport;
import org.copydesk.article.manuscript.Relations;
import org.copydesk.article.request.ArticleRequest;
import org.copydesk.platform.Ids;
import org.copydesk.platform.problem.ErrorCode;
import org.copydesk.platform.problem.ProblemException;
import org.copydesk.platform.text.Slugs;

/**
 * Gives the stories of one import their slugs: none that another article, at the desk or in the edition, has or had. Where
 * many stories have the same headline, it remembers the last number given, so that the next one need not start from 2.
 */
public final class ImportedSlugs {
    private static final int MOST_REMEMBERED = 100_000;
    private static final int NUMBERS_AT_ONCE = 50;

    private final ArticleImport articles;
    private final Map<String, UUID> owners = new HashMap<>();

    private final Map<String, Integer> lastNumbers = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Integer> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    ImportedSlugs(ArticleImport articles) {
        this.articles = articles;
    }

    /** Looks up who has what these stories want. */
    void lookUp(Collection<IncomingStory> stories) {
        owners.clear();
        List<String> wanted = new ArrayList<>();
        for (IncomingStory story : stories) {
            wanted.add(story.slugBase() == null ? story.request().slug() : story.slugBase());
            wanted.addAll(story.history().earlierSlugs());
            related(story.request()).filter(name -> Ids.parse(name).isEmpty()).forEach(wanted::add);
        }
        ask(wanted);
    }

    private static Stream<String> related(ArticleRequest request) {
        return Stream.concat(request.related().stream(), Stream.ofNullable(request.translationOf()));
    }

    /**
     * The relations that a story names. An id may be that of a story which comes later.
     *
     * @throws ProblemException 422 for a slug that no article has
     */
    Relations relations(IncomingStory story, UUID articleId) {
        ArticleRequest request = story.request();
        List<UUID> related = new ArrayList<>();
        for (int i = 0; i < request.related().size(); i++) {
            related.add(named(request.related().get(i), "/related/" + i));
        }
        related.removeIf(articleId::equals);
        UUID original = request.translationOf() == null ? null : named(request.translationOf(), "/translationOf");
        return new Relations(
                related.stream().distinct().toList(),
                request.relatedOff(),
                request.series() == null ? null : request.series().part(),
                articleId.equals(original) ? null : original);
    }

    private UUID named(String name, String pointer) {
        return Ids.parse(name)
                .or(() -> Optional.ofNullable(owners.get(name)))
                .orElseThrow(() -> ProblemException.invalid(
                        pointer,
                        "unknown-article",
                        "There is no article \"" + name
                                + "\"; put a line for it before this one, or name it by its id."));
    }

    private void ask(Collection<String> slugs) {
        owners.putAll(articles.slugOwners(slugs));
    }

    /**
     * Gives out the slug that the story names, or one made of its headline, and those that it had before.
     *
     * @param present the slug that its article has here already, or null
     * @throws ProblemException {@link ErrorCode#NOT_UNIQUE} if another article has or had one of them
     */
    String settle(IncomingStory story, String present, UUID articleId) {
        List<String> named = new ArrayList<>(story.history().earlierSlugs());
        if (story.request().slug() != null) {
            named.add(story.request().slug());
        }
        named.forEach(slug -> requireFree(slug, articleId));
        String slug = story.request().slug() != null
                ? story.request().slug()
                : present != null ? present : firstFree(story.slugBase(), articleId);
        named.add(slug);
        named.forEach(taken -> owners.put(taken, articleId));
        return slug;
    }

    private void requireFree(String slug, UUID articleId) {
        if (isTaken(slug, articleId)) {
            throw new ProblemException(
                    ErrorCode.NOT_UNIQUE,
                    "Another article has or had the slug \"" + slug + "\"; choose a different one.");
        }
    }

    private boolean isTaken(String slug, UUID articleId) {
        UUID owner = owners.get(slug);
        return owner != null && !owner.equals(articleId);
    }

    private String firstFree(String base, UUID articleId) {
        if (!isTaken(base, articleId)) {
            return base;
        }
        int number = lastNumbers.getOrDefault(base, 1) + 1;
        while (true) {
            int from = number;
            ask(IntStream.range(from, from + NUMBERS_AT_ONCE)
                    .mapToObj(n -> Slugs.numbered(base, n))
                    .filter(slug -> !owners.containsKey(slug))
                    .toList());
            for (; number < from + NUMBERS_AT_ONCE; number++) {
                if (!isTaken(Slugs.numbered(base, number), articleId)) {
                    lastNumbers.put(base, number);
                    return Slugs.numbered(base, number);
                }
            }
        }
    }
}
