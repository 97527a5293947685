/**
 * The desk's vocabulary: what stories are about, the sections they stand in, their genres. Other packages name tags by
 * slug and keep them by id; {@link org.copydesk.tag.Tags} turns one into the other. Uses the platform and access.
 */
package org.copydesk.tag;
