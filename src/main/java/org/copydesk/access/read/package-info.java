/**
 * Who may read the edition: everybody, staff or partners. A resource marked {@link org.copydesk.access.read.PublicRead}
 * says with {@link org.copydesk.access.read.PartnerAccess} what partners are answered.
 */
package org.copydesk.access.read;
