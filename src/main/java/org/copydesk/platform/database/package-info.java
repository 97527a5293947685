/**
 * Whether the database answers, and has room. {@link org.copydesk.platform.database.DatabaseWatch} knows; a ping of its own thread tells
 * it. While the database is away, requests that need it are refused at once, instead of each waiting for it.
 */
package org.copydesk.platform.database;
