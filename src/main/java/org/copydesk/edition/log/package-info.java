/**
 * The change log, in which every change of the edition is a row. {@link org.copydesk.edition.log.ChangeLog} locks, appends and reads
 * it; only {@code Edition} appends. {@link org.copydesk.edition.log.LogPosition} holds the number of the newest change that this node
 * knows of. Uses only the platform.
 */
package org.copydesk.edition.log;
