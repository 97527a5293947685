/**
 * The response cache. On the way out, a {@link org.copydesk.delivery.answer.PublicAnswer} gets its entity tag, coding, caching
 * headers and 304s, and is kept in memory until the edition changes. The next who asks is answered on the event loop.
 */
package org.copydesk.delivery.cache;
