package org.copydesk.body.parse;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.copydesk.body.Mark;
import org.jsoup.nodes.Element;

/** Maps HTML elements to marks and blocks. Elements that are not named here only pass on what they contain. */
final class HtmlElements {
    private static final Set<String> DROPPED = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "head",
            "title",
            "meta",
            "link",
            "base",
            "svg",
            "math",
            "object",
            "applet",
            "param",
            "canvas",
            "map",
            "noframes",
            "noembed",
            "frame",
            "frameset",
            "button",
            "select",
            "option",
            "optgroup",
            "textarea",
            "input",
            "datalist",
            "progress",
            "meter",
            "dialog");
    private static final Set<String> CONTAINERS = Set.of(
            "p",
            "div",
            "section",
            "article",
            "aside",
            "header",
            "footer",
            "main",
            "nav",
            "address",
            "body",
            "center",
            "details",
            "summary",
            "dl",
            "dd",
            "fieldset",
            "legend",
            "figcaption",
            "form",
            "hgroup",
            "search",
            "li",
            "caption",
            "tr",
            "td",
            "th");
    private static final Set<String> BLOCKS =
            Set.of("h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "figure", "pre", "table", "ul", "ol", "dt");
    private static final Map<String, Mark.Type> MARKS = Map.ofEntries(
            Map.entry("strong", Mark.Type.STRONG),
            Map.entry("b", Mark.Type.STRONG),
            Map.entry("em", Mark.Type.EMPHASIS),
            Map.entry("i", Mark.Type.EMPHASIS),
            Map.entry("cite", Mark.Type.EMPHASIS),
            Map.entry("dfn", Mark.Type.EMPHASIS),
            Map.entry("var", Mark.Type.EMPHASIS),
            Map.entry("code", Mark.Type.CODE),
            Map.entry("kbd", Mark.Type.CODE),
            Map.entry("samp", Mark.Type.CODE),
            Map.entry("tt", Mark.Type.CODE),
            Map.entry("u", Mark.Type.UNDERLINE),
            Map.entry("ins", Mark.Type.UNDERLINE),
            Map.entry("s", Mark.Type.STRIKE),
            Map.entry("strike", Mark.Type.STRIKE),
            Map.entry("del", Mark.Type.STRIKE),
            Map.entry("sub", Mark.Type.SUBSCRIPT),
            Map.entry("sup", Mark.Type.SUPERSCRIPT));
    private static final Set<String> POST_CLASSES = Set.of(
            "twitter-tweet",
            "twitter-video",
            "instagram-media",
            "tiktok-embed",
            "bluesky-embed",
            "mastodon-embed",
            "reddit-embed-bq",
            "text-post-media");
    private static final Pattern BOLD = Pattern.compile("font-weight\\s*:\\s*(bold|bolder|[6-9]00)");
    private static final Pattern NOT_BOLD = Pattern.compile("font-weight\\s*:\\s*(normal|lighter|[1-4]00)");
    private static final Pattern ITALIC = Pattern.compile("font-style\\s*:\\s*(italic|oblique)");
    private static final Pattern NOT_ITALIC = Pattern.compile("font-style\\s*:\\s*normal");

    private HtmlElements() {}

    static boolean isDropped(Element element) {
        return DROPPED.contains(element.normalName());
    }

    static boolean isContainer(Element element) {
        return CONTAINERS.contains(element.normalName());
    }

    /** Whether an element stands on lines of its own. */
    static boolean isBlock(Element element) {
        return isContainer(element) || BLOCKS.contains(element.normalName());
    }

    /** A block quotation that stands for a post of another site until that site's script has run. */
    static boolean isPost(Element quote) {
        return POST_CLASSES.stream().anyMatch(quote::hasClass);
    }

    /** Whether a reading of ruby text stands between brackets of its own. */
    static boolean isBracketed(Element reading) {
        return isBracket(reading.previousElementSibling()) && isBracket(reading.nextElementSibling());
    }

    private static boolean isBracket(Element element) {
        return element != null && element.normalName().equals("rp") && element.hasText();
    }

    /** The marks of an element: those of its name, corrected by its style as word processors write it. */
    static Set<Mark.Type> marks(Element element) {
        Set<Mark.Type> marks = EnumSet.noneOf(Mark.Type.class);
        Mark.Type named = MARKS.get(element.normalName());
        if (named != null) {
            marks.add(named);
        }
        String style = element.attr("style").toLowerCase(Locale.ROOT);
        if (!style.isEmpty() && !isContainer(element)) {
            apply(style, BOLD, NOT_BOLD, Mark.Type.STRONG, marks);
            apply(style, ITALIC, NOT_ITALIC, Mark.Type.EMPHASIS, marks);
        }
        return marks;
    }

    private static void apply(String style, Pattern on, Pattern off, Mark.Type type, Set<Mark.Type> marks) {
        if (on.matcher(style).find()) {
            marks.add(type);
        }
        if (off.matcher(style).find()) {
            marks.remove(type);
        }
    }
}
