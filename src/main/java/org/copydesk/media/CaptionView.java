package org.copydesk.media;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A caption as the desk sees it.
 *
 * @param position in the article, from 1
 */
@Schema(name = "Caption")
public record CaptionView(UUID id, CaptionRole role, int position, String text, String alt, String credit) {}
