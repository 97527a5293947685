package org.copydesk.media.image;

import java.util.UUID;
import org.copydesk.edition.snapshot.FocalPoint;

/**
 * A picture as something shows it.
 *
 * @param focalPoint what its crops keep in view here, or null for what the picture says
 */
public record ImageUse(UUID imageId, FocalPoint focalPoint) {}
