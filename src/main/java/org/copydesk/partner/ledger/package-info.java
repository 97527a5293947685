/**
 * What each partner was given: article, version, when and by which door, as it stands and as it came about. Written in the
 * partner's turn, before anything leaves the house; whatever is asked about recalls and usage is computed from it. Uses the
 * partners, access, the edition and the platform.
 */
package org.copydesk.partner.ledger;
