/**
 * What resources that read the edition answer, whatever the form: a {@link org.copydesk.delivery.answer.PublicAnswer}, which
 * {@code delivery.cache} turns into HTTP, read through {@link org.copydesk.delivery.answer.CurrentShare}.
 */
package org.copydesk.delivery.answer;
