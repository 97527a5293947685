package org.copydesk.transfer.story;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.copydesk.edition.snapshot.WithdrawnFields;
import org.copydesk.platform.text.Slugs;

/**
 * A line of a withdrawn story: what its tombstone says, and by what the desk knows it. Its text stays in the newsroom that
 * withdrew it.
 *
 * @param slug that it has at the desk
 * @param slugs all under which readers ever found it
 * @param version the number of versions that were published
 * @param killed whether recipients must delete their copies
 * @param tags slugs of those that it carried last; with {@code section}, {@code bylines}, {@code language} and what follows they
 *     tell who has to learn that it is gone
 * @param bylines slugs of those that it was credited to
 * @param syndicatable whether partners might have it; null if that isn't known
 */
record WithdrawnStory(
        @NotNull UUID id,
        @Size(min = 1, max = 200) String externalId,
        @NotNull @Size(max = Slugs.MAX_LENGTH) @Pattern(regexp = Slugs.ARTICLE_PATTERN) String slug,
        @Size(max = 1000)
                List<@NotNull @Size(max = Slugs.MAX_LENGTH) @Pattern(regexp = Slugs.ARTICLE_PATTERN) String> slugs,
        @Size(max = 35) String language,
        @NotBlank @Size(max = 500) String headline,
        @Min(1) int version,
        @NotNull Instant publishedAt,
        @NotNull Instant updatedAt,
        @NotNull Instant withdrawnAt,
        boolean killed,
        @Size(max = 4000) String reason,
        @Size(max = 100) List<@NotNull @Size(max = Slugs.MAX_LENGTH) @Pattern(regexp = Slugs.PATTERN) String> tags,
        @Size(max = Slugs.MAX_LENGTH) @Pattern(regexp = Slugs.PATTERN) String section,
        @Size(max = 50) List<@NotNull @Size(max = Slugs.MAX_LENGTH) @Pattern(regexp = Slugs.PATTERN) String> bylines,
        @Size(max = 200) String sourceName,
        Boolean syndicatable,
        Instant createdAt,
        @Size(min = 1, max = 200) String createdBy) {

    WithdrawnStory {
        slugs = Objects.requireNonNullElse(slugs, List.of());
        tags = Objects.requireNonNullElse(tags, List.of());
        bylines = Objects.requireNonNullElse(bylines, List.of());
    }

    WithdrawnFields listing() {
        return new WithdrawnFields(language, tags, section, bylines, sourceName, syndicatable);
    }
}
