/**
 * New rows by the thousand. {@link org.copydesk.platform.bulk.BulkInsert} takes entities and knows their tables from
 * Hibernate's mapping, which stays the only description of them; PostgreSQL gets the rows by COPY, every other database by
 * Hibernate.
 */
package org.copydesk.platform.bulk;
