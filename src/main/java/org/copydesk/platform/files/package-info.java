/** Keeps files, in a private place and a public one. */
package org.copydesk.platform.files;
