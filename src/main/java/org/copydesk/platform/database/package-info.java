/** Whether the database answers, and what is said while it does not. */
package org.copydesk.platform.database;
