/**
 * Requests that may be repeated: the {@code Idempotency-Key} of the IETF draft idempotency-key-header. An operation
 * marked {@link org.copydesk.platform.idempotency.Idempotent} runs in one transaction that also stores its answer, under
 * the caller's name and key; a repeated request gets that answer and changes nothing. Uses the platform alone.
 */
package org.copydesk.platform.idempotency;
