package org.copydesk.body.parse;

import java.util.Optional;
import java.util.regex.Pattern;
import org.copydesk.platform.text.SafeUrl;
import org.jsoup.internal.StringUtil;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Resolves the addresses of a document against its own. */
final class HtmlLinks {
    private static final Pattern IGNORED_BY_BROWSERS = Pattern.compile("[\\t\\n\\r]");
    private static final Pattern SCHEME = Pattern.compile("\\A[A-Za-z][A-Za-z0-9+.-]*+:");

    private final String base;
    private final HtmlHeadings headings;

    /** @param address the document's, or null */
    HtmlLinks(Document document, String address, HtmlHeadings headings) {
        this.headings = headings;
        String outer = SafeUrl.link(address).filter(HtmlLinks::isWeb).orElse(null);
        Element named = document.selectFirst("base[href]");
        this.base = named == null
                ? outer
                : absolute(outer, named.attr("href")).filter(HtmlLinks::isWeb).orElse(outer);
    }

    /** The address of a link: that of a heading, or absolute; empty if it leads nowhere. */
    Optional<String> link(Element link) {
        return Optional.ofNullable(headings.address(link)).or(() -> SafeUrl.link(absolute(link.attr("href"))));
    }

    /** The address made absolute where it can be; otherwise as it is. */
    String absolute(String address) {
        return absolute(base, address).orElse(address);
    }

    private static Optional<String> absolute(String base, String address) {
        String href = IGNORED_BY_BROWSERS.matcher(address).replaceAll("").strip();
        if (href.isEmpty() || SCHEME.matcher(href).lookingAt()) {
            return Optional.of(address);
        }
        if (href.startsWith("//") && base == null) {
            return Optional.of("https:" + href);
        }
        return Optional.ofNullable(base)
                .map(outer -> StringUtil.resolve(outer, href))
                .filter(resolved -> !resolved.isEmpty());
    }

    private static boolean isWeb(String address) {
        return address.startsWith("http");
    }
}
