/**
 * HTTP of resources: the index of routes, parameters, conditional requests (RFC 9110, section 13), and the headers of
 * answers.
 */
package org.copydesk.platform.web;
