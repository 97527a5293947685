/**
 * Single strings without newsroom words: slugs from any script, safe addresses, and what a stored string may hold.
 * Strings come in as they were typed or pasted and go out checked, normalised or refused. Uses ICU4J and Slugify and
 * nothing else of the project.
 */
package org.copydesk.platform.text;
