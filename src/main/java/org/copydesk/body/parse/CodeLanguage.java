package org.copydesk.body.parse;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** Finds the language of preformatted code, as HTML's advice and common highlighters write it. */
final class CodeLanguage {
    private static final String NAME = "([a-z0-9][a-z0-9+#._-]{0,39})";
    private static final Pattern NAMED = Pattern.compile(NAME);
    private static final Pattern PREFIXED = Pattern.compile("(?:^|\\s)(?:highlight-source-|language-|lang-)" + NAME);
    private static final Pattern HIGHLIGHTER =
            Pattern.compile("(?:^|\\s)(?:brush:\\s{0,3}|sourcecode\\s+|hljs\\s+|prettyprint\\s+)" + NAME);

    private CodeLanguage() {}

    /** The language in lower case, or null. */
    static String of(Element preformatted) {
        Element code = preformatted.selectFirst("code");
        Element around = preformatted.parent();
        return Stream.of(code, preformatted, around)
                .filter(element -> element != null)
                .flatMap(CodeLanguage::named)
                .findFirst()
                .orElse(null);
    }

    private static Stream<String> named(Element element) {
        String classes = element.className().toLowerCase(Locale.ROOT);
        Stream<String> attributes = Stream.of("data-language", "data-lang")
                .map(name -> element.attr(name).strip().toLowerCase(Locale.ROOT))
                .filter(name -> NAMED.matcher(name).matches());
        return Stream.of(first(PREFIXED, classes), attributes, first(HIGHLIGHTER, classes))
                .flatMap(names -> names)
                .filter(name -> !name.equals("none") && !name.equals("plaintext"));
    }

    private static Stream<String> first(Pattern pattern, String classes) {
        Matcher matcher = pattern.matcher(classes);
        return matcher.find() ? Stream.of(matcher.group(1)) : Stream.empty();
    }
}
