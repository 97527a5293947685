package org.copydesk.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;

/** Signals a JSON value of another shape than a deserializer takes; the problem answer says which shape that is. */
public class WrongShape extends MismatchedInputException {
    private static final long serialVersionUID = 1L;

    private final boolean isScalar;

    /** @param wanted the shape as it stands behind "must be", such as "an object or a slug" */
    public WrongShape(JsonParser parser, String wanted) {
        super(parser, wanted);
        isScalar = parser.currentToken().isScalarValue();
    }

    /** Whether the value is a string, number or boolean, and no object, array or null. */
    boolean isScalar() {
        return isScalar;
    }
}
