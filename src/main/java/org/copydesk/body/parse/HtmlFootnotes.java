package org.copydesk.body.parse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Finds the notes of a document and the references to them. A reference is a link with a label like a number, raised or
 * called one, or led back to, that leads to a later passage of its own.
 */
final class HtmlFootnotes {
    private static final String NOTE_LISTS =
            "[role=doc-endnotes] > ol > li, .footnotes > ol > li, ol.wp-block-footnotes > li";
    private static final Set<String> PASSAGES = Set.of("li", "p", "dd", "div", "aside", "section", "td");
    private static final Pattern LABEL = Pattern.compile(
            "[\\[(]?((?:[A-Za-z]{1,8}[ \\u00A0])?\\p{Nd}{1,4}|[a-zA-Z]|[ivxlcIVXLC]{1,6}|[*\u2020\u2021\u00A7\u00B6]{1,4})[\\])]?");
    private static final Pattern REFERENCE_CLASS = Pattern.compile("(?i)footnote|noteref|\\bfn\\b|endnote");
    private static final Pattern LETTER_OR_DIGIT = Pattern.compile("[\\p{L}\\p{N}]");
    private static final int LONGEST_PASSAGE = 20_000;
    private static final int LONGEST_BACK_LABEL = 12;

    private final HtmlAnchors anchors;
    /** The passages that are notes, in order. */
    private final List<Element> notes = new ArrayList<>();

    private final Map<Element, Integer> numbers = new HashMap<>();
    private final Map<Element, Integer> references = new HashMap<>();
    /** Whether a passage can be a note; answered once for each. */
    private final Map<Element, Boolean> passages = new HashMap<>();

    private final Map<Element, Set<Element>> backward = new HashMap<>();

    HtmlFootnotes(Element body, HtmlAnchors anchors) {
        this.anchors = anchors;
        notes.addAll(body.select(NOTE_LISTS));
        notes.forEach(note -> passages.put(note, true));
        Map<Element, Element> found = new HashMap<>();
        List<Element> links = body.select("a[href]");
        links.forEach(link -> {
            Element passage = passage(link);
            if (passage != null) {
                found.put(link, passage);
            }
        });
        Set<Element> known = new HashSet<>();
        known.addAll(notes);
        found.values().stream().filter(known::add).forEach(notes::add);
        notes.sort((one, other) -> anchors.isBefore(one, other) ? -1 : one.equals(other) ? 0 : 1);
        notes.forEach(note -> numbers.put(note, numbers.size() + 1));
        found.forEach((link, passage) -> references.put(link, numbers.get(passage)));
        references.keySet().forEach(HtmlFootnotes::unwrap);
        notes.forEach(this::clean);
        body.select("[role=doc-endnotes] > hr, .footnotes > hr").remove();
    }

    /** The notes, in order: the first has number 1. */
    List<Element> notes() {
        return notes;
    }

    boolean isNote(Node node) {
        return node instanceof Element element && numbers.containsKey(element);
    }

    /** The number of the note that a link refers to; 0 for other links. */
    int note(Element link) {
        return references.getOrDefault(link, 0);
    }

    private Element passage(Element link) {
        String label = link.text().strip();
        if (!LABEL.matcher(label).matches()) {
            return null;
        }
        Element target = anchors.target(link);
        Element passage = target == null || !anchors.isBefore(link, target) ? null : passageAt(target);
        boolean isOne = passage != null
                && isOutside(link, passage)
                && passages.computeIfAbsent(passage, HtmlFootnotes::canBeNote)
                && (isRaised(link) || isNamed(link) || leadsBack(passage, link));
        return isOne ? passage : null;
    }

    private static Element passageAt(Element target) {
        if (target.normalName().equals("dt")) {
            Element meaning = target.nextElementSibling();
            return meaning != null && meaning.normalName().equals("dd") ? meaning : null;
        }
        Element passage = target;
        while (passage != null && !PASSAGES.contains(passage.normalName())) {
            passage = passage.parent();
        }
        Element outer = passage == null ? null : passage.parent();
        boolean first = outer != null && outer.normalName().equals("li") && passage.equals(outer.firstElementChild());
        return first ? outer : passage;
    }

    private static boolean canBeNote(Element passage) {
        return passage.selectFirst("h1, h2, h3, h4, h5, h6, table, figure") == null
                && passage.hasText()
                && passage.text().length() <= LONGEST_PASSAGE;
    }

    private static boolean isOutside(Element link, Element passage) {
        for (Element element = link; element != null; element = element.parent()) {
            if (element.equals(passage)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isRaised(Element link) {
        Element parent = link.parent();
        Element outer = parent == null ? null : parent.parent();
        return link.selectFirst("sup") != null || isSup(parent) || isSup(outer);
    }

    private static boolean isSup(Element element) {
        return element != null && element.normalName().equals("sup");
    }

    private static boolean isNamed(Element link) {
        return link.attr("role").equals("doc-noteref")
                || link.attr("epub:type").equals("noteref")
                || REFERENCE_CLASS.matcher(link.className()).find();
    }

    private boolean leadsBack(Element passage, Element link) {
        Set<Element> targets = backward.computeIfAbsent(passage, this::targets);
        return targets.contains(link) || targets.contains(link.parent());
    }

    /** The elements that the links of a passage lead to, and those just around them. */
    private Set<Element> targets(Element passage) {
        Set<Element> targets = new HashSet<>();
        for (Element link : passage.select("a[href]")) {
            Element target = anchors.target(link);
            if (target != null) {
                targets.add(target);
                targets.add(target.parent());
            }
        }
        return targets;
    }

    /** Takes the brackets around a reference away: it has its own. */
    private static void unwrap(Element link) {
        if (link.previousSibling() instanceof TextNode before
                && link.nextSibling() instanceof TextNode after
                && before.getWholeText().endsWith("[")
                && after.getWholeText().startsWith("]")) {
            before.text(before.getWholeText().substring(0, before.getWholeText().length() - 1));
            after.text(after.getWholeText().substring(1));
        }
    }

    /** Takes the links that lead back out of a note, with what only stands around them, and the label before it. */
    private void clean(Element note) {
        for (Element link : note.select("a[href]")) {
            Element target = anchors.target(link);
            boolean isBack = target != null
                    && anchors.isBefore(target, note)
                    && target.closest("h1, h2, h3, h4, h5, h6") == null
                    && link.text().strip().length() <= LONGEST_BACK_LABEL;
            if (isBack) {
                Element parent = link.parent();
                link.remove();
                removeEmpty(parent, note);
            }
        }
        Element first = note.firstElementChild();
        boolean isLabel = isSup(first)
                && !note.normalName().equals("li")
                && note.text().startsWith(first.text())
                && LABEL.matcher(first.text().strip()).matches();
        if (isLabel) {
            first.remove();
        }
        Element term = note.normalName().equals("dd") ? note.previousElementSibling() : null;
        if (term != null && term.normalName().equals("dt")) {
            // It held the label that the note is led to by.
            term.remove();
        }
    }

    private static void removeEmpty(Element from, Element note) {
        Element element = from;
        while (element != null
                && !element.equals(note)
                && !LETTER_OR_DIGIT.matcher(element.text()).find()) {
            Element parent = element.parent();
            element.remove();
            element = parent;
        }
    }
}
