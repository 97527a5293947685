/**
 * Who makes a request, and what the role allows: staff and partners, the sign-on server, and the installation's own key.
 * Resources name the role they want with {@code @RolesAllowed}. Below it, {@code token} stores tokens, {@code
 * authentication} checks what a request presents, and {@code read} says who may read the edition. Uses only the platform.
 */
package org.copydesk.access;
