/**
 * Storage of long values: {@link org.copydesk.platform.storage.StoredJson} compresses what
 * is only ever read whole, and {@link org.copydesk.platform.storage.WeighedRows} reads no more of it at a time than memory holds.
 */
package org.copydesk.platform.storage;
