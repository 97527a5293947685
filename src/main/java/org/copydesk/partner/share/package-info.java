/**
 * What partners read at the public addresses of the edition: the same answers, restricted to their entitlement, counted and in
 * the ledger as what the change feed gives them. Uses the partners, the ledger, the edition
 * and the platform.
 */
package org.copydesk.partner.share;
