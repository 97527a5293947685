/**
 * What every door of the house has in common: strict JSON and parameters, conditional requests (RFC 9110, section 13),
 * links between pages (RFC 8288), cross-origin reads, and the finishing touches of the OpenAPI contract.
 */
package org.copydesk.platform.web;
