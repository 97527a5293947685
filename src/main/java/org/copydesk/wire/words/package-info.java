/**
 * What words, sentences, dates and languages look like in copy: a text goes in, a judgement of it comes out. Knows nothing of
 * stories and their fields, and uses the Java library alone. The word lists lie in the resources of this package.
 */
package org.copydesk.wire.words;
