/**
 * What every door of the house has in common: strict JSON and parameters, conditional requests (RFC 9110, section 13),
 * limits of requests, and the methods of an address.
 */
package org.copydesk.platform.web;
