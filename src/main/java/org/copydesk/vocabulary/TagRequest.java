package org.copydesk.vocabulary;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.copydesk.platform.text.LanguageTag;
import org.copydesk.platform.text.RegisteredLanguage;
import org.copydesk.platform.text.Slugs;
import org.copydesk.platform.text.WebAddress;
import org.copydesk.vocabulary.Vocabulary.TermRequest;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The request body of a tag.
 *
 * @param slug made from the label if a new tag has none; a tag that is changed keeps its slug if it is left out
 * @param aliases other names that requests may call it by
 * @param parent the parent's slug
 * @param position of a section among those beside it in the menu, the lowest first; null behind all others
 */
@Schema(name = "TagRequest")
public record TagRequest(
        @Size(max = Slugs.MAX_LENGTH) @Pattern(regexp = Slugs.PATTERN, message = Slugs.MESSAGE) String slug,
        @NotBlank @Size(max = 200) String label,
        @NotNull TagKind kind,
        @Size(max = 50)
                Map<
                                @Size(max = LanguageTag.MAX_LENGTH)
                                @Pattern(regexp = LanguageTag.PATTERN, message = LanguageTag.MESSAGE)
                                @RegisteredLanguage String,
                                @NotBlank @Size(max = 200) String>
                        labels,
        @Size(max = 100) String code,
        @Size(max = 500) @Pattern(regexp = WebAddress.PATTERN, message = WebAddress.MESSAGE) String uri,
        @Size(max = 80) String parent,
        @Min(0) @Max(HIGHEST_POSITION) Integer position,
        @Size(max = MOST_ALIASES) List<@NotBlank @Size(max = 200) String> aliases)
        implements TermRequest {
    static final int MOST_ALIASES = 200;
    private static final int HIGHEST_POSITION = 10_000;

    public TagRequest {
        uri = WebAddress.repaired(uri);
        labels = labels == null ? Map.of() : labels;
        aliases = aliases == null ? List.of() : aliases.stream().distinct().toList();
    }

    static TagRequest of(Tag tag) {
        return new TagRequest(
                tag.slug(),
                tag.name(),
                tag.kind(),
                new TreeMap<>(tag.labels()),
                tag.code(),
                tag.uri(),
                tag.parent() == null ? null : tag.parent().slug(),
                tag.position(),
                List.copyOf(tag.aliases()));
    }

    /** Whether it says something that only sections have. */
    boolean hasMisplacedPosition() {
        return position != null && kind != TagKind.SECTION;
    }

    @Override
    public String name() {
        return label;
    }
}
