/**
 * The request bodies of the desk, and how they are parsed. {@link org.copydesk.article.request.ArticleRequest} is all that a client
 * can say of an article, {@link org.copydesk.article.request.StepRequests} what comes with a step of the workflow. Uses {@code
 * media}, {@code body}, the edition's values and the platform.
 */
package org.copydesk.article.request;
