package org.copydesk.vocabulary;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.copydesk.platform.Chunks;
import org.copydesk.platform.text.Slugs;
import org.copydesk.platform.text.UniqueSlugs;
import org.copydesk.vocabulary.file.ImportedTag;
import org.copydesk.vocabulary.file.ImportedTag.Field;

/** Resolves the tags that a file names: existing ones, read once for all rows, and those that the file creates. */
final class ImportedTags {
    private final TagRepository tags;
    private final Map<String, Tag> bySlug = new HashMap<>();
    private final Map<String, Tag> byUri = new HashMap<>();
    private final Map<String, Tag> byKey = new HashMap<>();
    private final Set<String> given = new HashSet<>();

    ImportedTags(TagRepository tags, List<ImportedTag> rows) {
        this.tags = tags;
        Set<String> names = new HashSet<>();
        rows.forEach(row -> names(row).filter(Objects::nonNull).forEach(names::add));
        for (List<String> chunk : Chunks.of(names)) {
            tags.byAnySlugs(chunk).forEach(named -> bySlug.put(named.name(), named.term()));
            tags.byUris(chunk).forEach(named -> byUri.put(named.name(), named.term()));
        }
    }

    private static Stream<String> names(ImportedTag row) {
        return Stream.of(
                row.value(Field.SLUG),
                row.value(Field.URI),
                row.value(Field.PARENT),
                slugOfLabel(row).orElse(null));
    }

    private static Optional<String> slugOfLabel(ImportedTag row) {
        return Optional.ofNullable(row.value(Field.LABEL)).flatMap(Slugs::slug);
    }

    /** The tag that a row is about: the one with its URI, with its slug, or of its kind with the slug of its label. */
    Optional<Tag> meantBy(ImportedTag row, TagKind kind) {
        String uri = row.value(Field.URI);
        if (uri != null && byUri.containsKey(uri)) {
            return Optional.of(byUri.get(uri));
        }
        if (row.value(Field.SLUG) != null) {
            return bySlug(row.value(Field.SLUG));
        }
        return slugOfLabel(row)
                .map(bySlug::get)
                .filter(tag -> tag.kind() == kind && (uri == null || tag.uri() == null));
    }

    Optional<Tag> bySlug(String slug) {
        return Optional.ofNullable(bySlug.get(slug));
    }

    /** The tag that a row calls its parent. */
    Optional<Tag> parent(String name) {
        return Stream.of(byKey, byUri, bySlug)
                .map(known -> known.get(name))
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** A slug for a new tag: the row's own, or one of its label that no other tag has or had. */
    Optional<String> slugFor(ImportedTag row) {
        if (row.value(Field.SLUG) != null) {
            return Optional.of(row.value(Field.SLUG));
        }
        return slugOfLabel(row).map(base -> UniqueSlugs.firstFree(base, slug -> isTaken(slug, base)));
    }

    /** The slugs of labels were looked up before; those with numbers behind are only when they are needed. */
    private boolean isTaken(String slug, String lookedUp) {
        return slug.equals(TagRepository.RESERVED)
                || bySlug.containsKey(slug)
                || given.contains(slug)
                || (!slug.equals(lookedUp) && tags.isTaken(slug));
    }

    /** Notes what a row calls a tag, so that other rows can name it. */
    void keep(Tag tag, ImportedTag row) {
        given.add(tag.slug());
        bySlug.put(tag.slug(), tag);
        Stream.of(row.key(), row.value(Field.URI)).filter(Objects::nonNull).forEach(key -> byKey.put(key, tag));
    }
}
