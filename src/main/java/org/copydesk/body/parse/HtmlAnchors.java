package org.copydesk.body.parse;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Element;

/** Finds the elements of a document that its own links lead to. */
final class HtmlAnchors {
    private final Map<String, Element> targets = new HashMap<>();
    private final Map<Element, Integer> order = new HashMap<>();
    /** The document's address up to its fragment, with the number sign; or null. */
    private final String own;

    /** @param address the document's, or null */
    HtmlAnchors(Element body, String address) {
        own = address == null ? null : address.replaceFirst("#.*", "") + "#";
        body.traverse((node, depth) -> {
            if (node instanceof Element element) {
                order.put(element, order.size());
                add(element.id(), element);
                add(element.normalName().equals("a") ? element.attr("name") : "", element);
            }
        });
    }

    private void add(String id, Element element) {
        if (!id.isEmpty()) {
            targets.putIfAbsent(id, element);
        }
    }

    /** The element that a link leads to inside the document; null for other links. */
    Element target(Element link) {
        String fragment = fragment(link.attr("href"));
        if (fragment == null || fragment.isEmpty()) {
            return null;
        }
        Element exact = targets.get(fragment);
        return exact != null || fragment.indexOf('%') < 0 ? exact : targets.get(decoded(fragment));
    }

    private String fragment(String href) {
        String address = href.strip();
        if (address.startsWith("#")) {
            return address.substring(1);
        }
        return own != null && address.startsWith(own) ? address.substring(own.length()) : null;
    }

    private static String decoded(String fragment) {
        try {
            return URLDecoder.decode(fragment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return fragment;
        }
    }

    /** Whether one element begins before another. */
    boolean isBefore(Element one, Element other) {
        return order.getOrDefault(one, 0) < order.getOrDefault(other, 0);
    }
}
