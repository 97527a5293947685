/**
 * Articles on their way from one newsroom to another: an export writes them down line by line, and an import reads such
 * lines, decides what becomes of each, and publishes them many at a time. Lines come in through {@link
 * org.copydesk.article.load.ArticleLoad} and {@link org.copydesk.article.load.WithdrawalLoad}, and go out through {@link
 * org.copydesk.article.load.ArticleArchive}. Reaches the desk's articles by {@link org.copydesk.article.PrintedArticles} alone, and
 * the edition; the desk knows nothing of this package.
 */
package org.copydesk.article.load;
