/**
 * Who is credited: people, agencies and desks. Other packages name bylines by slug and keep them by id; {@link
 * org.copydesk.byline.Bylines} turns one into the other. Uses the platform and access.
 */
package org.copydesk.byline;
