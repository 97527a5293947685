/** Pictures at the desk: their files, what they say of themselves, and their renditions. Uses the platform and access. */
package org.copydesk.media.image;
