/** Articles for people and for software that reads like people: HTML fragments, Markdown and plain text. */
package org.copydesk.feed.text;
