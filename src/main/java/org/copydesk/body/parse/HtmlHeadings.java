package org.copydesk.body.parse;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.copydesk.body.HeadingId;
import org.jsoup.nodes.Element;

/** Gives ids to the headings that links of the same document lead to. */
final class HtmlHeadings {
    private static final Set<String> NAMES = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
    private static final Set<String> PARTS = Set.of("section", "div", "article", "header", "hgroup");
    /** Where a heading is a line of text, and none that can be led to. */
    private static final Set<String> FLATTENING = Set.of(
            "li",
            "td",
            "th",
            "caption",
            "figure",
            "table",
            "ul",
            "ol",
            "menu",
            "dir",
            "pre",
            "listing",
            "xmp",
            "blockquote",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6");

    private final HtmlAnchors anchors;
    private final Map<Element, String> ids = new HashMap<>();
    /** The heading at each target; found once. */
    private final Map<Element, Optional<Element>> headings = new HashMap<>();

    private final Map<String, Element> owners = new HashMap<>();

    HtmlHeadings(Element body, HtmlAnchors anchors) {
        this.anchors = anchors;
        for (Element heading : body.select("h1[id], h2[id], h3[id], h4[id], h5[id], h6[id]")) {
            HeadingId.of(heading.id()).filter(heading.id()::equals).ifPresent(id -> give(heading, heading.id()));
        }
        for (Element link : body.select("a[href]")) {
            Element target = anchors.target(link);
            Element heading = target == null ? null : headingAt(target);
            if (heading != null && !ids.containsKey(heading)) {
                give(heading, target.id().isEmpty() ? target.attr("name") : target.id());
            }
        }
    }

    /** The id of a heading, or null. */
    String id(Element heading) {
        return ids.get(heading);
    }

    /** The address of the heading that a link leads to, or null. */
    String address(Element link) {
        Element target = anchors.target(link);
        String id = target == null ? null : ids.get(headingAt(target));
        return id == null ? null : "#" + id;
    }

    private void give(Element heading, String name) {
        HeadingId.of(name).filter(id -> isReachable(heading)).ifPresent(id -> {
            if (owners.putIfAbsent(id, heading) == null) {
                ids.put(heading, id);
            }
        });
    }

    private Element headingAt(Element target) {
        return headings.computeIfAbsent(target, element -> Optional.ofNullable(heading(element)))
                .orElse(null);
    }

    /** The heading that a target is, stands in, begins with or, itself empty, stands before. */
    private static Element heading(Element target) {
        for (Element element = target; element != null; element = element.parent()) {
            if (NAMES.contains(element.normalName())) {
                return element;
            }
        }
        Element first = target.firstElementChild();
        if (PARTS.contains(target.normalName()) && isHeading(first)) {
            return first;
        }
        Element next = target.nextElementSibling();
        return isHeading(next) && !target.hasText() ? next : null;
    }

    private static boolean isHeading(Element element) {
        return element != null && NAMES.contains(element.normalName());
    }

    private static boolean isReachable(Element heading) {
        if (!heading.hasText()) {
            return false;
        }
        for (Element element = heading.parent(); element != null; element = element.parent()) {
            if (FLATTENING.contains(element.normalName()) || HtmlElements.isDropped(element)) {
                return false;
            }
        }
        return true;
    }
}
