/** Compares the pages in {@code docs/} with the code. */
package org.copydesk.docs;
