package org.copydesk.vocabulary;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.copydesk.platform.text.Slugs;
import org.copydesk.platform.text.WebAddress;
import org.copydesk.vocabulary.Vocabulary.TermRequest;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The request body of a byline.
 *
 * @param slug made from the name if a new byline has none; a byline that is changed keeps its slug if it is left out
 * @param aliases other names that requests and printed lines may call it by
 * @param kind a person if it is left out
 */
@Schema(name = "BylineRequest")
public record BylineRequest(
        @Size(max = Slugs.MAX_LENGTH) @Pattern(regexp = Slugs.PATTERN, message = Slugs.MESSAGE) String slug,
        @NotBlank @Size(max = 200) String name,
        BylineKind kind,
        @Size(max = 200) List<@NotBlank @Size(max = 200) String> aliases,
        @Size(max = 200) String role,
        @Size(max = 200) String affiliation,
        @Size(max = 4000) String bio,
        @Size(max = 20)
                List<
                                @NotBlank @Size(max = 500)
                                @Pattern(regexp = WebAddress.PATTERN, message = WebAddress.MESSAGE) String>
                        links,
        @Size(max = 254) @Email String email)
        implements TermRequest {

    public BylineRequest {
        kind = kind == null ? BylineKind.PERSON : kind;
        aliases = aliases == null ? List.of() : aliases.stream().distinct().toList();
        links = links == null
                ? List.of()
                : links.stream().map(WebAddress::repaired).toList();
    }

    static BylineRequest of(Byline byline) {
        return new BylineRequest(
                byline.slug(),
                byline.name(),
                byline.kind(),
                List.copyOf(byline.aliases()),
                byline.role(),
                byline.affiliation(),
                byline.bio(),
                List.copyOf(byline.links()),
                byline.email());
    }

    /** A byline of which no more is known than stands over a story. */
    public static BylineRequest asPrinted(String name, BylineKind kind, String affiliation) {
        return new BylineRequest(null, name, kind, null, null, affiliation, null, null, null);
    }
}
