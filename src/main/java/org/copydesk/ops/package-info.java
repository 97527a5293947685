/** Running the newsroom: what happens at start-up, and long jobs. May use every package; none uses it. */
package org.copydesk.ops;
