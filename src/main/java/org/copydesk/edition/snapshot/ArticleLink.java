package org.copydesk.edition.snapshot;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Names another published article, as it is when the answer is made. */
@Schema(name = "ArticleLink")
public record ArticleLink(UUID id, String slug, String url, String language, String headline) {}
