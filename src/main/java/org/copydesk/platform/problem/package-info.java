/**
 * Problem answers by RFC 9457. Code anywhere throws {@link org.copydesk.platform.problem.ProblemException} with an
 * {@link org.copydesk.platform.problem.ErrorCode}; the mappers here turn that, and whatever else goes wrong, into
 * {@code application/problem+json} that never shows a class name, a stack trace or an exception's text.
 */
package org.copydesk.platform.problem;
