/**
 * Copies of stories that are scheduled under embargo, for partners that may prepare them. The desk hands them down with {@link
 * org.copydesk.edition.advance.AdvanceDistribution}, moves them and takes them back; {@link
 * org.copydesk.edition.advance.AdvanceCopyRepository} is for partners alone. They are no part of the edition: neither its lists nor
 * its change log know of them. Uses the edition and the platform.
 */
package org.copydesk.edition.advance;
