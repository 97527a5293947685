package org.copydesk.vocabulary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.copydesk.platform.Ids;
import org.copydesk.platform.problem.ProblemException;
import org.copydesk.platform.text.Slugs;
import org.copydesk.vocabulary.TagRepository.Place;
import org.copydesk.vocabulary.TermFollower.Change;
import org.copydesk.vocabulary.file.ImportFindings;
import org.copydesk.vocabulary.file.ImportedTag;
import org.copydesk.vocabulary.file.ImportedTag.Field;
import org.copydesk.vocabulary.file.TagImportReport;

/** Imports a list of tags: all of it, or nothing. */
@ApplicationScoped
@Transactional
public class TagImport {
    private final TagRepository tags;
    private final Tags desk;
    private final TermFollower<TagView> follower;
    private final ImportedValues values;

    TagImport(TagRepository tags, Tags desk, TermFollower<TagView> follower, ImportedValues values) {
        this.tags = tags;
        this.desk = desk;
        this.follower = follower;
        this.values = values;
    }

    /** A row, the tag that it is about, and what that one is to be. */
    private record Entry(ImportedTag row, Tag tag, boolean isNew, TagRequest wanted) {}

    /**
     * @param kind of new tags for which the file names none
     * @throws ProblemException 422 with every error of the file
     */
    TagImportReport take(List<ImportedTag> rows, TagKind kind, ImportFindings findings) {
        ImportedTags known = new ImportedTags(tags, rows);
        List<Entry> entries = entries(rows, kind, known, findings);
        Map<Tag, Tag> parents = parents(entries, known, findings);
        requireNoCycle(entries, parents, findings);
        if (findings.hasErrors()) {
            throw findings.problem();
        }
        return store(entries, parents, findings);
    }

    private List<Entry> entries(List<ImportedTag> rows, TagKind kind, ImportedTags known, ImportFindings findings) {
        Map<Tag, ImportedTag> firstRows = new HashMap<>();
        List<Entry> entries = new ArrayList<>();
        for (ImportedTag row : rows) {
            Optional<TagKind> rowKind = values.kind(row, kind, findings);
            Optional<Tag> meant = known.meantBy(row, rowKind.orElse(kind));
            Optional<Tag> tag = meant.or(() -> fresh(row, known, findings));
            if (tag.isEmpty()) {
                continue;
            }
            ImportedTag first = firstRows.putIfAbsent(tag.get(), row);
            if (first != null) {
                findings.error(row.place(), null, "twice", "The same tag stands in the file already: " + first.place());
                continue;
            }
            TagRequest wanted = values.wanted(row, tag.get(), rowKind.orElse(kind), findings);
            requirePossible(row, tag.get(), wanted, known, findings);
            known.keep(tag.get(), row);
            entries.add(new Entry(row, tag.get(), meant.isEmpty(), wanted));
        }
        return entries;
    }

    private static Optional<Tag> fresh(ImportedTag row, ImportedTags known, ImportFindings findings) {
        if (TagRepository.RESERVED.equals(row.value(Field.SLUG))) {
            findings.error(
                    row.place(), "slug", "not-unique", "This slug is an address of its own; choose another one.");
            return Optional.empty();
        }
        Optional<String> slug = known.slugFor(row);
        if (slug.isEmpty()) {
            boolean named = row.value(Field.LABEL) != null;
            findings.error(
                    row.place(),
                    "label",
                    named ? "no-slug" : "not-blank",
                    named ? "No slug can be made of this label; give one." : "A new tag needs a label.");
        }
        return slug.map(free -> new Tag(Ids.next(), free));
    }

    private void requirePossible(
            ImportedTag row, Tag tag, TagRequest wanted, ImportedTags known, ImportFindings findings) {
        String slug = row.value(Field.SLUG);
        if (slug != null && known.bySlug(slug).filter(other -> other != tag).isPresent()) {
            findings.error(row.place(), "slug", "not-unique", "Another tag has or had this slug.");
        } else if (slug != null && !Slugs.isSlug(slug)) {
            findings.error(row.place(), "slug", "pattern", "slug " + Slugs.MESSAGE);
        }
        if (tag.kind() == TagKind.SECTION && wanted.kind() != TagKind.SECTION && follower.isSection(desk.view(tag))) {
            findings.error(row.place(), "kind", "in-use", "Articles stand in this section; its kind can't change.");
        }
    }

    /** The new parents of tags of which the file names one or says that there is none. */
    private static Map<Tag, Tag> parents(List<Entry> entries, ImportedTags known, ImportFindings findings) {
        Map<Tag, Tag> parents = new LinkedHashMap<>();
        for (Entry entry : entries) {
            if (entry.row().says(Field.PARENT)) {
                String name = entry.row().value(Field.PARENT);
                Optional<Tag> parent = Optional.ofNullable(name).flatMap(known::parent);
                if (name != null && parent.isEmpty()) {
                    findings.error(
                            entry.row().place(),
                            "parent",
                            "unknown-tag",
                            "There is no tag \"" + name + "\", neither in the file nor at the desk.");
                }
                parents.put(entry.tag(), parent.orElse(null));
            }
        }
        return parents;
    }

    private void requireNoCycle(List<Entry> entries, Map<Tag, Tag> parents, ImportFindings findings) {
        Map<UUID, UUID> above = new HashMap<>();
        if (!parents.isEmpty()) {
            tags.hierarchy().forEach((Place place) -> above.put(place.id(), place.parentId()));
            parents.forEach((tag, parent) -> above.put(tag.id(), parent == null ? null : parent.id()));
        }
        Set<UUID> inCycles = inCycles(above);
        entries.stream()
                .filter(entry -> inCycles.contains(entry.tag().id()))
                .forEach(entry ->
                        findings.error(entry.row().place(), "parent", "cycle", "The tag would be below itself."));
    }

    /** Those that are above themselves; every one is passed once, however long the chains are. */
    static Set<UUID> inCycles(Map<UUID, UUID> above) {
        Set<UUID> passed = new HashSet<>();
        Set<UUID> inCycles = new HashSet<>();
        for (UUID start : above.keySet()) {
            Set<UUID> chain = new LinkedHashSet<>();
            UUID at = start;
            while (at != null && !passed.contains(at) && chain.add(at)) {
                at = above.get(at);
            }
            passed.addAll(chain);
            if (at != null && chain.contains(at)) {
                for (UUID member = at; inCycles.add(member); ) {
                    member = above.get(member);
                }
            }
        }
        return inCycles;
    }

    private TagImportReport store(List<Entry> entries, Map<Tag, Tag> parents, ImportFindings findings) {
        List<Tag> present = present(entries);
        List<TagView> before = desk.views(present);
        for (Entry entry : entries) {
            if (entry.wanted().slug() != null) {
                entry.tag().takeSlug(entry.wanted().slug());
            }
            entry.tag().describe(entry.wanted());
            if (entry.isNew()) {
                tags.persist(entry.tag());
            }
        }
        // New tags first, so that every parent is stored before a tag refers to it.
        tags.flush();
        parents.forEach(Tag::moveUnder);
        tags.flush();
        List<Change<TagView>> changes = Change.of(before, desk.views(present)).stream()
                .filter(change -> !change.before().saysTheSameAs(change.after()))
                .toList();
        follower.changed(changes);
        Set<UUID> changed = new HashSet<>();
        changes.forEach(change -> changed.add(change.after().id()));
        int created = (int) entries.stream().filter(Entry::isNew).count();
        int updated = (int) entries.stream()
                .filter(entry -> changed.contains(entry.tag().id()))
                .count();
        return findings.report(created, updated, entries.size() - created - updated);
    }

    /** The tags that were there before, with the children of those that get another slug. */
    private List<Tag> present(List<Entry> entries) {
        Set<Tag> present = new LinkedHashSet<>();
        for (Entry entry : entries) {
            if (!entry.isNew()) {
                present.add(entry.tag());
                String slug = entry.wanted().slug();
                if (slug != null && !slug.equals(entry.tag().slug())) {
                    present.addAll(tags.children(entry.tag()));
                }
            }
        }
        return List.copyOf(present);
    }
}
