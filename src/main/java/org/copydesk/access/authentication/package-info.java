/**
 * Authentication of requests that carry {@code Authorization: Bearer …}, by Copydesk's tokens or the sign-on server, with a
 * limit on failures. Uses {@code access} and {@code access.token}.
 */
package org.copydesk.access.authentication;
