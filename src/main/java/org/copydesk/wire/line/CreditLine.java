package org.copydesk.wire.line;

import java.util.List;
import java.util.Optional;
import org.copydesk.wire.line.BylineRecogniser.Credit;
import org.copydesk.wire.words.TimeLineRecogniser.TimeLine;

/**
 * A line of names, times, places and sources, such as stands between a headline and its story.
 *
 * @param credit who is credited, or null
 * @param time the times printed in it, or null
 * @param source the paper or agency named beside them, or null
 * @param place where it was written, or null
 * @param role somebody's work that stands alone, or null
 * @param isRelative whether it says how long ago that was: "2 hours ago"
 * @param unknown how many of its words are not understood
 * @param notes what else stands in it
 */
public record CreditLine(
        Credit credit,
        TimeLine time,
        String source,
        String place,
        String role,
        boolean isRelative,
        int unknown,
        List<String> notes) {

    public CreditLine {
        notes = List.copyOf(notes);
    }

    /** Whether a word such as "by", a role or an address says that it credits somebody. */
    public boolean isMarked() {
        return credit != null && credit.marked();
    }

    /** Whether it is a name alone, which only its place can make a byline. */
    public boolean isBareName() {
        return credit != null && !credit.marked() && time == null && source == null;
    }

    public boolean isTimed() {
        return time != null || isRelative;
    }

    /** The times, if they are all there is. */
    public Optional<TimeLine> onlyTime() {
        return Optional.ofNullable(time).filter(found -> credit == null && source == null && place == null);
    }
}
