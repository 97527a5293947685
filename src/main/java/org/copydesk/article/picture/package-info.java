/** Finds the pictures that requests name by their addresses, before the desk writes. */
package org.copydesk.article.picture;
