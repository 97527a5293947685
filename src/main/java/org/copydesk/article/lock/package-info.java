/**
 * Advisory locks, which show who has an article open. {@link org.copydesk.article.lock.ArticleLocks} takes and releases them; they
 * expire, and prevent no change. Uses access and the platform.
 */
package org.copydesk.article.lock;
