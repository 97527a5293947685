/** Draws the pictures of the sample edition. */
package org.copydesk.ops.sample;
