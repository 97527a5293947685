package org.copydesk.article.request;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The request bodies of the workflow's steps. */
public final class StepRequests {
    private StepRequests() {}

    /** A comment for the audit trail. */
    @Schema(name = "StepRequest")
    public record Comment(@Size(max = 4000) String comment) {
        public static String of(Comment given) {
            return given == null ? null : given.comment();
        }
    }

    /** A comment that must not be missing: it tells the writer what to do. */
    @Schema(name = "ReturnRequest")
    public record Return(@NotBlank @Size(max = 4000) String comment) {}

    /**
     * Why an article is on legal hold.
     *
     * @param withdrawal the public reason for which a published article is withdrawn at once; it stays if it is left out
     */
    @Schema(name = "HoldRequest")
    public record PlacedHold(@NotBlank @Size(max = 4000) String reason, @Size(min = 1, max = 4000) String withdrawal) {}

    /** When to publish: a time by RFC 3339, or with a zone's name in brackets behind it (RFC 9557). */
    @Schema(name = "ScheduleRequest")
    public record Schedule(@NotNull Instant publishAt, @Size(max = 4000) String comment) {}

    /**
     * The public note of a correction.
     *
     * @param publishedAt the right time of the first publication, if that was wrong
     * @param comment for the audit trail alone; the note if it is left out
     */
    @Schema(name = "CorrectRequest")
    public record Correct(
            @NotBlank @Size(max = 4000) String note, Instant publishedAt, @Size(max = 4000) String comment) {
        public String audited() {
            return comment == null ? note : comment;
        }
    }

    /**
     * Why an article is withdrawn.
     *
     * @param kill whether recipients must delete it
     * @param comment for the audit trail alone; the reason if it is left out
     */
    @Schema(name = "WithdrawRequest")
    public record Withdraw(@NotBlank @Size(max = 4000) String reason, Boolean kill, @Size(max = 4000) String comment) {
        public String audited() {
            return comment == null ? reason : comment;
        }

        public boolean isKill() {
            return Boolean.TRUE.equals(kill);
        }
    }
}
