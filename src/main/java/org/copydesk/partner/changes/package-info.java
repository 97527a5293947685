/**
 * What partners are told: the change log as each is entitled to see it, by pages, long poll, stream and snapshot. There is no
 * queue: a cursor is a position in the log, and what follows it is decided when it is read, by the article's version then,
 * under the lock of the partner and with the ledger written before anything is handed out. Uses the partners, the ledger,
 * access,
 * the edition and the platform.
 */
package org.copydesk.partner.changes;
