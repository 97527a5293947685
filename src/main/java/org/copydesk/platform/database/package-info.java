/**
 * Watches whether the database answers and has disk space: a ping tells {@link
 * org.copydesk.platform.database.DatabaseWatch}. While the database is away, requests that need it are refused at once, instead of each waiting for it.
 */
package org.copydesk.platform.database;
