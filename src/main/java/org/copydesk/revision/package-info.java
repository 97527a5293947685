/**
 * What an article said after every save. Revisions are added and never changed, but for the mark of the version that one
 * was published as. The content is JSON in the form of the desk's requests; this package compares it and knows no more of
 * it. Uses the platform and access.
 */
package org.copydesk.revision;
