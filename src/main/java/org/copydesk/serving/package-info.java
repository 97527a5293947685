/**
 * How the edition is handed out, whatever its form: who may read it, and what HTTP wants of an answer. A resource marked
 * {@link org.copydesk.serving.PublicRead} answers with a {@link org.copydesk.serving.PublicAnswer}; on the way out it gets
 * its entity tag, coding, caching headers and 304s, and is kept in memory until the edition changes. The next who asks is
 * answered on the event loop. Uses the edition, access and the platform.
 */
package org.copydesk.serving;
