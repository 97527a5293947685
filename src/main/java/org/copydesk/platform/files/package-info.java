/**
 * Keeps files, in a private place and a public one: a folder, or S3 where {@code copydesk.media.s3.bucket} is set. Files come
 * in through {@link org.copydesk.platform.files.FileStore#incoming}. A full disk is a problem 507, and an S3 that does not
 * answer is a 503. Only the classes named {@code S3…} know the AWS SDK.
 */
package org.copydesk.platform.files;
