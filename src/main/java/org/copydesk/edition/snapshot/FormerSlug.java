package org.copydesk.edition.snapshot;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.copydesk.platform.text.Slugs;

/**
 * A redirect from a former slug of a tag, section or byline to its present one.
 *
 * @param of what it is the slug of
 */
public record FormerSlug(
        @NotNull Kind of,
        @NotNull @Size(max = Slugs.MAX_LENGTH) @Pattern(regexp = Slugs.PATTERN) String slug,
        @NotNull @Size(max = Slugs.MAX_LENGTH) @Pattern(regexp = Slugs.PATTERN) String present) {
    /** What a slug stands for. */
    public enum Kind {
        @JsonProperty("tag")
        TAG,
        @JsonProperty("section")
        SECTION,
        @JsonProperty("byline")
        BYLINE
    }
}
