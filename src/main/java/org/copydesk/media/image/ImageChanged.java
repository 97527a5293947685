package org.copydesk.media.image;

import java.util.UUID;

/** A picture is described anew or was killed, once the transaction is committed; articles that show it wait to be shown anew. */
public record ImageChanged(UUID imageId) {}
