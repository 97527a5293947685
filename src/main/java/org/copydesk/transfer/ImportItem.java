package org.copydesk.transfer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.copydesk.platform.problem.ProblemException;
import org.copydesk.transfer.story.IncomingStory;

/**
 * A line of an import, read.
 *
 * @param line its number, from 1
 * @param name what the line calls itself by, for the report; null if it has no name
 * @param type null if the line could not be read
 * @param members of all that is no story, without the type
 * @param story or null
 * @param problem what speaks against the line already, or null
 */
record ImportItem(
        long line, String name, Type type, ObjectNode members, IncomingStory story, ProblemException problem) {
    /** The kinds of lines. */
    enum Type {
        HEADER,
        TAG,
        BYLINE,
        REDIRECT,
        ARTICLE,
        WITHDRAWN,
        END
    }

    static ImportItem of(long line, String name, Type type, ObjectNode members) {
        return new ImportItem(line, name, type, members, null, null);
    }

    static ImportItem of(long line, String name, IncomingStory story) {
        return new ImportItem(line, name, Type.ARTICLE, null, story, null);
    }

    boolean isVocabulary() {
        return type == Type.TAG || type == Type.BYLINE;
    }

    static ImportItem refused(long line, String name, ProblemException problem) {
        return new ImportItem(line, name, null, null, null, problem);
    }
}
