/** JSON of requests, read strictly: unknown fields, wrong types and unstorable text are refused; merge patches (RFC 7396). */
package org.copydesk.platform.json;
