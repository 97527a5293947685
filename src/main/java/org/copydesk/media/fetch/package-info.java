/** Finds pictures by their addresses, here or elsewhere, and uploads those of elsewhere. */
package org.copydesk.media.fetch;
