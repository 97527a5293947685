/**
 * Who may come in: tokens of the staff, sign-on by OIDC beside them, their roles, and the installation's own key.
 * Requests carry {@code Authorization: Bearer …}; resources name the role they want with {@code @RolesAllowed}. Uses
 * only the platform.
 */
package org.copydesk.access;
