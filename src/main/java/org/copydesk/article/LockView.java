package org.copydesk.article;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who has an article open.
 *
 * @param since when they opened it
 * @param until when it counts as closed, unless they renew it
 */
@Schema(name = "ArticleLock")
public record LockView(String by, Instant since, Instant until) {}
