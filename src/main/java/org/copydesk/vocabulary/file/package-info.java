/** Parses files of tags: CSV and SKOS. Knows nothing of the desk's tags. Uses the platform. */
package org.copydesk.vocabulary.file;
