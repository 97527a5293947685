package org.copydesk.delivery.answer;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.copydesk.edition.ArticleFilter;
import org.copydesk.edition.ArticleFilter.Period;
import org.copydesk.edition.snapshot.Genre;
import org.copydesk.platform.paging.PageRequest;
import org.copydesk.platform.problem.ProblemException;
import org.copydesk.platform.text.LanguageTag;
import org.copydesk.platform.text.RegisteredLanguage;

/** Binds the filters that every list of published articles has, in whatever form it is answered. */
public abstract class ArticleListRequest extends PageRequest {
    private static final int MOST_TAGS = 20;
    private static final int LONGEST_TAGS = 1_620;
    private static final int MOST_IDS = 100;
    private static final int LONGEST_IDS = 8_100;

    @QueryParam("tag")
    @Size(max = 10)
    public List<@Size(max = 80) String> tag;

    @QueryParam("anyTag")
    @Size(max = LONGEST_TAGS)
    public String anyTag;

    @QueryParam("notTag")
    @Size(max = LONGEST_TAGS)
    public String notTag;

    @QueryParam("byline")
    @Size(max = 10)
    public List<@Size(max = 80) String> byline;

    @QueryParam("section")
    @Size(max = 10)
    public List<@Size(max = 80) String> section;

    @QueryParam("genre")
    public Genre genre;

    @QueryParam("ids")
    @Size(max = LONGEST_IDS)
    public String ids;

    @QueryParam("language")
    @Size(max = LanguageTag.MAX_LENGTH)
    @Pattern(regexp = LanguageTag.PATTERN, message = LanguageTag.MESSAGE)
    @RegisteredLanguage
    public String language;

    /** The filter of a period that all these parameters make. */
    public ArticleFilter filter(Period period) {
        return new ArticleFilter(
                ids == null ? null : parts("ids", ids, MOST_IDS),
                tag,
                parts("anyTag", anyTag, MOST_TAGS),
                parts("notTag", notTag, MOST_TAGS),
                byline,
                section,
                genre,
                languageRange(),
                period);
    }

    private static List<String> parts(String name, String value, int most) {
        if (value == null) {
            return List.of();
        }
        List<String> parts = Arrays.stream(value.split(",", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
        if (parts.isEmpty() || parts.size() > most) {
            throw ProblemException.badParameter(
                    name, "Name one at least and at most " + most + ", with commas between them.");
        }
        return parts;
    }

    /** The language in its canonical spelling, or null. */
    public String languageRange() {
        return language == null ? null : Locale.forLanguageTag(language).toLanguageTag();
    }
}
