package org.copydesk.transfer.story;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.copydesk.platform.text.Slugs;

/**
 * The history of a story that was published elsewhere. It is known again by its external id, or else by its id.
 *
 * @param externalId what it is called where it comes from
 * @param id what it is called in another newsroom of this kind, and then here
 * @param version the number of versions that were published
 * @param updatedAt when the last of them was
 * @param earlierSlugs those that still lead to it
 * @param createdAt when it was begun, and by whom
 * @param wireFingerprint of the wire copy that it was made from, if it was
 */
record StoryHistory(
        @Size(min = 1, max = 200) String externalId,
        UUID id,
        @Min(1) Integer version,
        Instant updatedAt,
        @Size(max = 1000) List<@NotNull @Valid Note> corrections,
        @Size(max = 1000)
                List<@NotNull @Size(max = Slugs.MAX_LENGTH) @Pattern(regexp = Slugs.ARTICLE_PATTERN) String>
                        earlierSlugs,
        Instant createdAt,
        @Size(min = 1, max = 200) String createdBy,
        @Size(max = 64) String wireFingerprint) {

    StoryHistory {
        corrections = corrections == null ? List.of() : corrections;
        earlierSlugs = earlierSlugs == null ? List.of() : earlierSlugs;
    }

    /** A public note that says what an earlier version had wrong; {@code version} put it right. */
    record Note(@NotNull Instant at, @Min(1) int version, @NotBlank @Size(max = 4000) String note) {}
}
