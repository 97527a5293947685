/**
 * The database that tests run on: H2 in memory, or in the Maven profile {@code postgresql} a real PostgreSQL, one server
 * for each test JVM.
 */
package org.copydesk.database;
