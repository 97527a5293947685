/**
 * Rules that finish the OpenAPI document when the application is built. SmallRye merges the code with {@code
 * META-INF/openapi.yaml}, which has all words and examples; the rules add what follows from an operation's shape (errors,
 * headers, security), and part the schemas of requests from those of answers. Uses nothing of the newsroom.
 */
package org.copydesk.platform.contract;
