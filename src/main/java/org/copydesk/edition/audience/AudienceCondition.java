package org.copydesk.edition.audience;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** An {@link Audience} as a condition of HQL on the article {@code a}. */
public final class AudienceCondition {
    private final Map<String, Object> parameters = new HashMap<>();
    private final String condition;

    public AudienceCondition(Audience audience) {
        condition = of(audience);
    }

    /** What stands behind {@code where}. */
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
            return listed("TAG", tag.tag());
        }
        if (audience instanceof Audience.Section section) {
            return listed("SECTION", section.section());
        }
        if (audience instanceof Audience.Byline byline) {
            return listed("BYLINE", byline.byline());
        }
        if (audience instanceof Audience.Language language) {
            String escaped = language.language().replaceAll("[!%_]", "!$0");
            return "(a.language = " + parameter(language.language()) + " or a.language like "
                    + parameter(escaped + "-%") + " escape '!')";
        }
        if (audience instanceof Audience.Source source) {
            // Without the first half, an article of no known source would be neither in it nor in its opposite.
            return "(a.sourceName is not null and a.sourceName = " + parameter(source.source()) + ")";
        }
        return "a.syndicatable = " + parameter(((Audience.Syndicatable) audience).syndicatable());
    }

    private String joined(List<Audience> parts, String word, String ofNone) {
        return parts.isEmpty() ? ofNone : parts.stream().map(this::of).collect(Collectors.joining(word, "(", ")"));
    }

    private String listed(String type, String slug) {
        return "exists (select 1 from TermListing l where l.key.articleId = a.id and l.key.term.type = '" + type
                + "' and l.key.term.slug = " + parameter(slug) + ")";
    }

    private String parameter(Object value) {
        String name = "audience" + parameters.size();
        parameters.put(name, value);
        return ":" + name;
    }
}
