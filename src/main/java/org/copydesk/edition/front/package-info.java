/**
 * Fronts as launched, which {@link org.copydesk.edition.front.FrontEdition} writes, and their lists as readers are shown them:
 * {@link org.copydesk.edition.front.FrontAssembly} looks the pinned articles up and fills the places that are left. Uses the
 * edition's tables and the platform.
 */
package org.copydesk.edition.front;
