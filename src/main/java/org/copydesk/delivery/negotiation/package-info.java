/** Content negotiation (RFC 9110, section 12.5.1): which of the media types on offer a request accepts. */
package org.copydesk.delivery.negotiation;
