package org.copydesk.edition.audience;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Translates an {@link Audience} into an HQL condition. */
public final class AudienceCondition {
    private final String row;
    private final boolean isListed;
    private final Map<String, Object> parameters = new HashMap<>();
    private final String condition;

    private AudienceCondition(Audience audience, String row, boolean isListed) {
        this.row = row;
        this.isListed = isListed;
        condition = of(audience);
    }

    /** On the published article {@code a}, which is listed under its terms. */
    public static AudienceCondition ofArticles(Audience audience) {
        return new AudienceCondition(audience, "a", true);
    }

    /**
     * On a row that has its terms in itself, as {@link ArticleTraits#terms()} writes them.
     *
     * @param row its name in the query
     */
    public static AudienceCondition ofTerms(Audience audience, String row) {
        return new AudienceCondition(audience, row, false);
    }

    /** The HQL condition. */
    public String condition() {
        return condition;
    }

    public Map<String, Object> parameters() {
        return parameters;
    }

    private String of(Audience audience) {
        if (audience instanceof Audience.All all) {
            return joined(all.all(), " and ", "1 = 1");
        }
        if (audience instanceof Audience.Any any) {
            return joined(any.any(), " or ", "1 = 0");
        }
        if (audience instanceof Audience.Not not) {
            return "not (" + of(not.not()) + ")";
        }
        if (audience instanceof Audience.Tag tag) {
            return under("tag", tag.tag());
        }
        if (audience instanceof Audience.Section section) {
            return under("section", section.section());
        }
        if (audience instanceof Audience.Byline byline) {
            return under("byline", byline.byline());
        }
        if (audience instanceof Audience.Language language) {
            return "(" + row + ".language = " + parameter(language.language()) + " or "
                    + like("language", escaped(language.language()) + "-%") + ")";
        }
        if (audience instanceof Audience.Source source) {
            // Without the first half, an article of no known source would be neither in it nor in its opposite.
            return "(" + row + ".sourceName is not null and " + row + ".sourceName = " + parameter(source.source())
                    + ")";
        }
        return row + ".syndicatable = " + parameter(((Audience.Syndicatable) audience).syndicatable());
    }

    private String joined(List<Audience> parts, String word, String ofNone) {
        return parts.isEmpty() ? ofNone : parts.stream().map(this::of).collect(Collectors.joining(word, "(", ")"));
    }

    private String under(String type, String slug) {
        return isListed
                ? "exists (select 1 from TermListing l where l.key.articleId = a.id and l.key.term.type = '"
                        + type.toUpperCase(Locale.ROOT) + "' and l.key.term.slug = " + parameter(slug)
                        + " and l.direct = true)"
                : like("terms", "% " + type + "-" + escaped(slug) + " %");
    }

    private String like(String column, String pattern) {
        return row + "." + column + " like " + parameter(pattern) + " escape '!'";
    }

    private static String escaped(String text) {
        return text.replaceAll("[!%_]", "!$0");
    }

    private String parameter(Object value) {
        String name = "audience" + parameters.size();
        parameters.put(name, value);
        return ":" + name;
    }
}
