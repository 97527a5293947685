/**
 * The state of an article: its step in the workflow, its schedule and embargo, its publications, and who wrote it. The values are
 * immutable; the aggregate replaces them. Uses the change log's kinds of changes and the platform.
 */
package org.copydesk.article.state;
