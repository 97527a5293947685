/**
 * The sections of published articles, as a menu shows them: {@link org.copydesk.edition.menu.SectionRepository} reads them with
 * the number of articles that an audience has in each. Uses the edition's tables and the platform.
 */
package org.copydesk.edition.menu;
