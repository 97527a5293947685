package org.copydesk.edition.front;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.copydesk.edition.rendering.ArticleRenderer;
import org.copydesk.platform.storage.StoredJson;
import org.hibernate.Session;

/** Reads fronts as they were launched. */
@ApplicationScoped
public class EditionFrontRepository {
    private final Session database;
    private final ArticleRenderer renderer;

    EditionFrontRepository(Session database, ArticleRenderer renderer) {
        this.database = database;
        this.renderer = renderer;
    }

    /** A front and its slug. */
    public record LaunchedFront(String slug, FrontContent content) {
        LaunchedFront(String slug, StoredJson content) {
            this(slug, FrontContent.of(content));
        }
    }

    public Optional<FrontContent> content(String slug) {
        return database.createSelectionQuery("select content from EditionFront where slug = ?1", StoredJson.class)
                .setParameter(1, slug)
                .uniqueResultOptional()
                .map(FrontContent::of);
    }

    /** Fronts in the order of their slugs, from behind {@code after}, which may be null. */
    public List<LaunchedFront> page(String after, int most) {
        return database.createSelectionQuery(
                        "select slug, content from EditionFront where slug > ?1 order by slug", LaunchedFront.class)
                .setParameter(1, after == null ? "" : after)
                .setMaxResults(most)
                .getResultList();
    }

    /** The public JSON of a front's own pictures, by their ids. */
    public Map<UUID, String> images(String slug) {
        return of(slug).stream()
                .collect(Collectors.toMap(image -> image.key().imageId(), image -> renderer.addressed(image.json())));
    }

    List<EditionFrontImage> of(String slug) {
        return database.createSelectionQuery("from EditionFrontImage where key.front = ?1", EditionFrontImage.class)
                .setParameter(1, slug)
                .getResultList();
    }

    List<EditionFrontImage> showing(UUID imageId) {
        return database.createSelectionQuery("from EditionFrontImage where key.imageId = ?1", EditionFrontImage.class)
                .setParameter(1, imageId)
                .getResultList();
    }

    EditionFront find(String slug) {
        return database.find(EditionFront.class, slug);
    }

    void add(EditionFront front) {
        database.persist(front);
    }

    void add(EditionFrontImage image) {
        database.persist(image);
    }

    void remove(Object row) {
        database.remove(row);
    }
}
