package org.copydesk.platform.request;

import org.copydesk.platform.problem.ProblemException;

/** An operation that a node may be configured without. */
public interface OptionalOperation {
    /** The path, such as {@code /v1/things}. */
    String path();

    /** @throws ProblemException 404 where it is not there; the request's body is not read then */
    void requireOffered();
}
