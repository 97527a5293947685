/** Picture files: told by their bytes, decoded, read for metadata, and made into renditions. Knows no database. */
package org.copydesk.media.file;
