package org.copydesk.edition.snapshot;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A tag that published articles are listed under.
 *
 * @param rendered the JSON object of all that is public of it by itself, but for its number of articles
 * @param parent the slug of the tag above, or null
 * @param parentLabel its label, or null
 * @param children the tags right below it; null in lists
 */
public record TagRow(
        String slug,
        String label,
        String rendered,
        long articles,
        String parent,
        String parentLabel,
        List<TagRow> children)
        implements TermRow {
    public TagRow(String slug, String label, String rendered, long articles, String parent, String parentLabel) {
        this(slug, label, rendered, articles, parent, parentLabel, null);
    }

    public TagRow with(List<TagRow> newChildren) {
        return new TagRow(slug, label, rendered, articles, parent, parentLabel, newChildren);
    }

    @Override
    public String json() {
        String above = parent == null ? "null" : named(parent, parentLabel).toString();
        return rendered.substring(0, rendered.length() - 1) + ",\"parent\":" + above + ",\"children\":" + below()
                + ",\"articleCount\":" + articles + "}";
    }

    private String below() {
        return children == null
                ? "null"
                : children.stream()
                        .map(child -> named(child.slug, child.label).toString())
                        .collect(Collectors.joining(",", "[", "]"));
    }

    private static ObjectNode named(String slug, String label) {
        return JsonNodeFactory.instance.objectNode().put("slug", slug).put("label", label);
    }
}
