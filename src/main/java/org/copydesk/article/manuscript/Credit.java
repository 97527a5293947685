package org.copydesk.article.manuscript;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/** A byline on an article, with the role it has there, or null. */
@Embeddable
public record Credit(UUID bylineId, String role) {}
