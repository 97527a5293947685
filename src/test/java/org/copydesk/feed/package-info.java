/** Tests of the formats, on articles of every shape and against the standards' own schemas. */
package org.copydesk.feed;
