/**
 * Finishes the OpenAPI document when the application is built: what follows from an operation's shape (errors, headers,
 * security) is added by rule, and its words and examples come from {@code META-INF/contract}, so that resources stay free
 * of them. Uses nothing of the newsroom.
 */
package org.copydesk.platform.contract;
