/**
 * Keyset paging: opaque, signed cursors and the envelope of a page. A list binds {@link
 * org.copydesk.platform.paging.PageRequest}, which reads {@code limit + 1} rows behind the cursor's key; there are no offsets, so that rows which come in while a client pages move nothing.
 */
package org.copydesk.platform.paging;
