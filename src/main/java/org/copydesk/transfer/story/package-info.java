/**
 * Articles on their way from one newsroom to another. {@link org.copydesk.transfer.story.ArticleArchive} writes published
 * and withdrawn articles as JSON objects. {@link org.copydesk.transfer.story.StoryParser} parses such objects, {@link
 * org.copydesk.transfer.story.StoryImporter} decides what becomes of each and publishes them many at a time through {@link
 * org.copydesk.article.ArticleImport}, and {@link org.copydesk.transfer.story.WithdrawalImporter} takes in withdrawals.
 */
package org.copydesk.transfer.story;
