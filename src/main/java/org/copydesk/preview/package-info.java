/**
 * Links that show articles before their publication, and drafts of fronts. An editor makes one; whoever has it reads the working copy in the
 * shape of delivery, without a token, until it expires or is revoked. The link is signed with a key derived from the
 * installation's. Uses article, front, edition, access and the platform.
 */
package org.copydesk.preview;
