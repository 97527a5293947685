/** Tokens of the staff and of partners: made, listed, revoked, and looked up by their hash. Uses {@code access}. */
package org.copydesk.access.token;
