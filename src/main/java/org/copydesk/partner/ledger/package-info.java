/**
 * The ledger of what each partner was given: article, version, time and channel. It is written under the lock of the partner,
 * before anything is sent; recalls and usage are computed from it. Uses the
 * partners, access, the edition and the platform.
 */
package org.copydesk.partner.ledger;
