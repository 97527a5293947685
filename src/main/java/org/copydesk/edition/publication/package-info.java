/**
 * The publication itself: its name, language, time zone and addresses. {@link org.copydesk.edition.publication.PublicationConfig}
 * configures them for the whole house. Uses only the platform.
 */
package org.copydesk.edition.publication;
