/** Running the newsroom: start-up checks, the sample edition, health and meters. May use every package; none uses it. */
package org.copydesk.ops;
