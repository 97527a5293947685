package org.copydesk.delivery.answer;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Locale;
import org.copydesk.platform.paging.PageRequest;
import org.copydesk.platform.text.LanguageTag;
import org.copydesk.platform.text.RegisteredLanguage;

/** Binds the filters that every list of published articles has, in whatever form it is answered. */
public abstract class ArticleListRequest extends PageRequest {
    @QueryParam("tag")
    @Size(max = 10)
    public List<@Size(max = 80) String> tag;

    @QueryParam("byline")
    @Size(max = 80)
    public String byline;

    @QueryParam("section")
    @Size(max = 80)
    public String section;

    @QueryParam("language")
    @Size(max = LanguageTag.MAX_LENGTH)
    @Pattern(regexp = LanguageTag.PATTERN, message = LanguageTag.MESSAGE)
    @RegisteredLanguage
    public String language;

    /** The language in its canonical spelling, or null. */
    public String languageRange() {
        return language == null ? null : Locale.forLanguageTag(language).toLanguageTag();
    }
}
