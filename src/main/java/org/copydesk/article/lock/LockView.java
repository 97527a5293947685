package org.copydesk.article.lock;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The advisory lock on an article: its holder, and since when and until when it is held.
 *
 * @param since when they opened it
 * @param until when it counts as closed, unless they renew it
 */
@Schema(name = "ArticleLock")
public record LockView(String by, Instant since, Instant until) {}
