package org.copydesk.edition.front;

import org.copydesk.edition.ArticleFilter;
import org.copydesk.edition.ArticleOrder;

/** Which articles take the places of a list that no article is pinned to, and in which order. */
public record Filling(ArticleFilter filter, ArticleOrder order) {}
