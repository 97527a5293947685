package org.copydesk.delivery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.copydesk.edition.menu.SectionRow;

/**
 * Writes the menu of sections as a tree. Beside each other they stand by position, then by label. A section whose parent is not
 * shown stands at the top.
 */
final class SectionMenu {
    private static final Comparator<SectionRow> ORDER = Comparator.comparing(
                    SectionRow::position, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(SectionRow::label)
            .thenComparing(SectionRow::slug);

    private final List<SectionRow> sections;
    private final Map<String, List<SectionRow>> below = new HashMap<>();
    private final Set<String> written = new HashSet<>();
    private final StringBuilder json = new StringBuilder("{\"data\":[");

    private SectionMenu(List<SectionRow> all) {
        sections = all.stream().sorted(ORDER).toList();
        sections.stream().filter(section -> section.parent() != null).forEach(section -> below.computeIfAbsent(
                        section.parent(), slug -> new ArrayList<>())
                .add(section));
    }

    static String json(List<SectionRow> sections) {
        return new SectionMenu(sections).write();
    }

    private String write() {
        Set<String> shown = new HashSet<>();
        sections.forEach(section -> shown.add(section.slug()));
        for (SectionRow section : sections) {
            if (section.parent() == null || !shown.contains(section.parent())) {
                write(section);
            }
        }
        // While articles follow a change of the hierarchy, two sections may stand below each other.
        sections.forEach(this::write);
        return json.append("]}").toString();
    }

    private void write(SectionRow section) {
        if (!written.add(section.slug())) {
            return;
        }
        if (json.charAt(json.length() - 1) == '}') {
            json.append(',');
        }
        json.append(section.rendered(), 0, section.rendered().length() - 1).append(",\"children\":[");
        below.getOrDefault(section.slug(), List.of()).forEach(this::write);
        json.append("],\"articleCount\":").append(section.articles()).append('}');
    }
}
