package org.copydesk.vocabulary;

import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.copydesk.platform.text.Aliases;
import org.copydesk.platform.text.SearchText;
import org.copydesk.platform.web.ETag;
import org.hibernate.annotations.BatchSize;

/** A tag or a byline: a name, a slug that may change, and aliases. Other terms can be merged into it. */
@MappedSuperclass
abstract class VocabularyTerm {
    static final int BATCH_SIZE = 128;

    @Id
    private UUID id;

    @Version
    private long lockVersion;

    private String slug;
    private String name;

    /** Its slug and all its names, folded for searches. */
    @SuppressWarnings("UnusedVariable") // only queries read it
    private String searchText = "";

    /** Every slug that it has or had. */
    @ElementCollection
    @BatchSize(size = BATCH_SIZE)
    @Column(name = "slug")
    private Set<String> slugs = new HashSet<>();

    /** The ids of the terms that were merged into this one. */
    @ElementCollection
    @BatchSize(size = BATCH_SIZE)
    @Column(name = "merged_id")
    private Set<UUID> mergedIds = new HashSet<>();

    @ElementCollection
    @BatchSize(size = BATCH_SIZE)
    @OrderColumn(name = "position")
    @Column(name = "alias")
    private List<String> aliases = new ArrayList<>();

    protected VocabularyTerm() {}

    VocabularyTerm(UUID id, String slug) {
        this.id = id;
        takeSlug(slug);
    }

    /** Changes the slug; the earlier ones stay the term's own. */
    void takeSlug(String newSlug) {
        slug = newSlug;
        slugs.add(newSlug);
    }

    /** Makes it found by its present slug and names. */
    void refreshSearchText() {
        List<String> texts = Aliases.of(name, aliases, translations());
        texts.add(slug);
        searchText = SearchText.of(texts);
    }

    void takeNames(String newName, List<String> newAliases) {
        name = newName;
        replace(aliases, newAliases);
    }

    /** Writes a list anew only where it differs, so that an unchanged term keeps its version. */
    static void replace(List<String> present, List<String> wanted) {
        if (!present.equals(wanted)) {
            present.clear();
            present.addAll(wanted);
        }
    }

    /** What a term is found by: its names, its slugs, its id and those of terms that were merged into it. */
    record Names(List<String> names, Set<String> slugs, Set<UUID> ids) {}

    /** Gives all its names away; it is about to be deleted. */
    Names giveUpNames() {
        Set<UUID> ids = new HashSet<>(mergedIds);
        ids.add(id);
        Names given = new Names(Aliases.of(name, aliases, translations()), Set.copyOf(slugs), ids);
        slugs.clear();
        mergedIds.clear();
        return given;
    }

    /** The names in other languages. */
    Collection<String> translations() {
        return List.of();
    }

    /** Adds another term's names to its own. */
    void takeOver(Names given) {
        slugs.addAll(given.slugs());
        mergedIds.addAll(given.ids());
        Aliases.add(aliases, name, given.names());
        refreshSearchText();
    }

    UUID id() {
        return id;
    }

    ETag etag() {
        return ETag.ofVersion(lockVersion);
    }

    String slug() {
        return slug;
    }

    String name() {
        return name;
    }

    Set<String> slugs() {
        return slugs;
    }

    List<String> aliases() {
        return aliases;
    }

    Set<UUID> mergedIds() {
        return mergedIds;
    }

    /** Its id, and those of the terms that were merged into it. */
    Stream<UUID> allIds() {
        return Stream.concat(Stream.of(id), mergedIds.stream());
    }
}
