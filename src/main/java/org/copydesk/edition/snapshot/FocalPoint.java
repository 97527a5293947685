package org.copydesk.edition.snapshot;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The point of a picture that every crop keeps in view.
 *
 * @param x from the left edge, 0, to the right one, 1
 * @param y from the upper edge, 0, to the lower one, 1
 */
@Embeddable
@Schema(name = "FocalPoint")
public record FocalPoint(
        @NotNull @DecimalMin("0") @DecimalMax("1") @Column(name = "focal_x") Double x,
        @NotNull @DecimalMin("0") @DecimalMax("1") @Column(name = "focal_y") Double y) {
    /** The middle of a picture. */
    public static final FocalPoint CENTRE = new FocalPoint(0.5, 0.5);
}
