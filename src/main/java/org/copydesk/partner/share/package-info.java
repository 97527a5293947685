/**
 * What partners are shown at the doors that everybody reads the edition by: the same answers, of what they are entitled to,
 * in their shape, counted and in the ledger as what the change feed gives them. Uses the partners, the ledger, the edition
 * and the platform.
 */
package org.copydesk.partner.share;
