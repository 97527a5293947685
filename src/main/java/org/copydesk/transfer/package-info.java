/**
 * Import and export of a whole edition, a JSON object a line: tags and bylines, redirects, articles and tombstones. {@link
 * org.copydesk.transfer.EditionExport} writes the lines, {@link org.copydesk.transfer.EditionImport} parses and stores them, and
 * reports on each that it refuses. Uses the desk and everything below it.
 */
package org.copydesk.transfer;
