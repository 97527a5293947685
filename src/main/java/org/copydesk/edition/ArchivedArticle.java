package org.copydesk.edition;

import java.time.Instant;

/** A published article as the archive lists it. */
public record ArchivedArticle(String slug, String url, Instant updatedAt) {}
