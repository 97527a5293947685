/**
 * Partners: who they are, what each is entitled to and how much it may take. Administrators keep them; whoever serves a partner
 * locks it with {@link org.copydesk.partner.PartnerLocks} first, which says what counts for it now, and lets
 * one transaction of a partner's follow the other. Uses access, the edition and the platform.
 */
package org.copydesk.partner;
