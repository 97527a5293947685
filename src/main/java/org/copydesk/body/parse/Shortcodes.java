package org.copydesk.body.parse;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Resolves the shortcodes of WordPress in HTML: captions become figures, players and posts of other sites become frames;
 * all others are removed, and what they enclose is kept. Brackets are taken for a shortcode if their name is a known one,
 * or they have attributes, or the text closes them. Tags, comments and code are left as they are.
 */
final class Shortcodes {
    private static final Set<String> KNOWN = Set.of(
            "caption",
            "wp_caption",
            "gallery",
            "playlist",
            "audio",
            "video",
            "embed",
            "youtube",
            "vimeo",
            "tweet",
            "twitter",
            "instagram",
            "facebook",
            "soundcloud",
            "contact-form",
            "contact-form-7",
            "recent_posts",
            "sharethis",
            "toc");
    private static final Set<String> FRAMES = Set.of(
            "audio", "video", "embed", "youtube", "vimeo", "tweet", "twitter", "instagram", "facebook", "soundcloud");
    private static final Set<String> VERBATIM =
            Set.of("pre", "code", "script", "style", "textarea", "xmp", "listing", "kbd", "samp");
    private static final int LONGEST = 4_000;
    private static final Pattern CODE = Pattern.compile("(/?)([A-Za-z][A-Za-z0-9_-]{0,49}+)((?:[\\s=][^\\[\\]]*+)?)");
    private static final Pattern ATTRIBUTE =
            Pattern.compile("\\A\\s++[A-Za-z][A-Za-z0-9_-]{0,49}+=[\\w\"'\u201C\u201D]");
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s\"'<>\\[\\]\u201C\u201D\u2033\u2019]++");
    private static final Pattern CAPTION = Pattern.compile("\\scaption\\s?=\\s?(\"[^\"]*+\"|'[^']*+')");
    private static final Pattern TAG_NAME = Pattern.compile("<(/?)([A-Za-z][A-Za-z0-9]{0,19}+)");

    private final String html;
    private final StringBuilder out;
    private final Set<String> closed = new HashSet<>();

    private Shortcodes(String html) {
        this.html = html;
        this.out = new StringBuilder(html.length());
    }

    static String resolve(String html) {
        return html.indexOf('[') < 0 ? html : new Shortcodes(html).resolve();
    }

    private String resolve() {
        for (int at = html.indexOf("[/"); at >= 0; at = html.indexOf("[/", at + 2)) {
            Matcher code = codeAt(at);
            if (code != null) {
                closed.add(code.group(2).toLowerCase(Locale.ROOT));
            }
        }
        int at = 0;
        while (at < html.length()) {
            char character = html.charAt(at);
            int end = character == '<' ? endOfMarkup(at) : character == '[' ? endOfCode(at) : at;
            if (end == at) {
                out.append(character);
                end++;
            }
            at = end;
        }
        return out.toString();
    }

    /** Copies a tag or comment, with the whole of an element whose text is not read for shortcodes. */
    private int endOfMarkup(int start) {
        Matcher tag = TAG_NAME.matcher(html).region(start, html.length());
        String close = html.startsWith("<!--", start) ? "-->" : ">";
        if (tag.lookingAt() && tag.group(1).isEmpty()) {
            String name = tag.group(2).toLowerCase(Locale.ROOT);
            close = VERBATIM.contains(name) ? "</" + name : close;
        }
        int found = indexOf(close, start + 1);
        int end = found < 0 ? html.length() : found + close.length();
        out.append(html, start, end);
        return end;
    }

    private int indexOf(String close, int from) {
        for (int at = html.indexOf(close.charAt(0), from); at >= 0; at = html.indexOf(close.charAt(0), at + 1)) {
            if (html.regionMatches(true, at, close, 0, close.length())) {
                return at;
            }
        }
        return -1;
    }

    /** The brackets at the place, as slash, name and the rest; null if they can't be a shortcode. */
    private Matcher codeAt(int start) {
        int end = start + 1;
        int last = Math.min(html.length(), start + LONGEST);
        while (end < last && html.charAt(end) != ']' && html.charAt(end) != '[') {
            end++;
        }
        if (end == last || html.charAt(end) != ']') {
            return null;
        }
        Matcher code = CODE.matcher(html).region(start + 1, end);
        return code.matches() ? code : null;
    }

    /** Writes what a shortcode stands for, and gives its end; the place itself where there is none. */
    private int endOfCode(int start) {
        Matcher code = codeAt(start);
        if (code == null) {
            return start;
        }
        int end = code.end() + 1;
        String name = code.group(2).toLowerCase(Locale.ROOT);
        String rest = unescape(code.group(3));
        if (start > 0 && html.charAt(start - 1) == '[' && html.startsWith("]", end) && KNOWN.contains(name)) {
            // Doubled brackets show a shortcode instead of running it.
            out.setLength(out.length() - 1);
            out.append(html, start, end);
            return end + 1;
        }
        boolean closing = !code.group(1).isEmpty();
        if (!closing
                && !KNOWN.contains(name)
                && !closed.contains(name)
                && !ATTRIBUTE.matcher(rest).lookingAt()) {
            return start;
        }
        return name.equals("caption") || name.equals("wp_caption")
                ? caption(closing, rest, end)
                : closing || !FRAMES.contains(name) ? end : frame(name, rest, end);
    }

    private int caption(boolean closing, String rest, int end) {
        Matcher words = CAPTION.matcher(rest);
        out.append(closing ? "</figure>" : "<figure>");
        if (words.find()) {
            String quoted = words.group(1);
            out.append("<figcaption>").append(quoted, 1, quoted.length() - 1).append("</figcaption>");
        }
        return end;
    }

    private int frame(String name, String rest, int end) {
        Matcher inside = ADDRESS.matcher(rest);
        if (inside.find()) {
            frame(inside.group());
            return end;
        }
        int close = html.indexOf('[', end);
        boolean encloses = close >= 0
                && close - end <= LONGEST
                && html.regionMatches(true, close, "[/" + name, 0, name.length() + 2);
        Matcher enclosed = ADDRESS.matcher(encloses ? unescape(html.substring(end, close)) : "");
        if (!enclosed.find()) {
            return end;
        }
        frame(enclosed.group());
        return close;
    }

    private static String unescape(String source) {
        return source.replace("&quot;", "\"").replace("&#34;", "\"").replace("&amp;", "&");
    }

    private void frame(String address) {
        out.append("<iframe src=\"").append(address.replace("&", "&amp;")).append("\"></iframe>");
    }
}
