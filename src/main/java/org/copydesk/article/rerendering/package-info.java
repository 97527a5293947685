/**
 * Rerendering of published articles after changes of the vocabulary. The desk queues the articles, {@link
 * org.copydesk.article.rerendering.RerenderingWorker} takes them from the queue, and {@link
 * org.copydesk.article.rerendering.ArticleRerendering} writes them to the edition. Uses the desk, the vocabulary, the edition and
 * the platform.
 */
package org.copydesk.article.rerendering;
