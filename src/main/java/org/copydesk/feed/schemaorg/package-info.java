/** Articles as JSON-LD in the vocabulary of schema.org, as search engines read it. */
package org.copydesk.feed.schemaorg;
