/** The story that a parser makes of a text, with its report. */
package org.copydesk.wire.story;
