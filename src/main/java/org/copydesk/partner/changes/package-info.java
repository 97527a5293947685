/**
 * What partners are told: the change log as each is entitled to see it, by pages, long poll, stream and snapshot. There is no
 * queue: a cursor is a place in the log, and what stands behind it is decided when it is read, on what the article is then,
 * in the partner's turn and with the ledger written before anything is handed out. Uses the partners, the ledger, access,
 * the edition and the platform.
 */
package org.copydesk.partner.changes;
