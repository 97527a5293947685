/**
 * How much gets into the database in little time and room. {@link org.copydesk.platform.storage.BulkInsert} inserts entities
 * by the thousand and knows their tables from Hibernate's mapping, which stays the only description of them; PostgreSQL gets
 * the rows by COPY, every other database by Hibernate. {@link org.copydesk.platform.storage.StoredJson} keeps what is long and
 * only ever read whole.
 */
package org.copydesk.platform.storage;
