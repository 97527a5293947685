package org.copydesk.revision;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Compares texts word by word. Joining the runs that are kept or inserted gives the later text, letter by letter. */
final class WordDiff {
    /** Between words: white space stays with the word before it, and every other sign is a word of its own. */
    private static final Pattern BOUNDARY =
            Pattern.compile("(?<=\\s)(?=\\S)|(?<=[\\p{P}\\p{S}])(?=\\S)|(?<=\\S)(?=[\\p{P}\\p{S}])");

    private WordDiff() {}

    /** What became of a run of words. */
    @Schema(name = "WordOperation")
    enum Operation {
        @JsonProperty("keep")
        KEEP,
        @JsonProperty("delete")
        DELETE,
        @JsonProperty("insert")
        INSERT
    }

    /** Words that stand together and had the same done to them. */
    @Schema(name = "WordRun")
    record Run(Operation operation, String text) {}

    static List<Run> between(String before, String after) {
        List<String> old = List.of(BOUNDARY.split(before));
        List<String> now = List.of(BOUNDARY.split(after));
        List<Run> runs = new ArrayList<>();
        List<String> deleted = new ArrayList<>();
        List<String> inserted = new ArrayList<>();
        for (AbstractDelta<String> delta : DiffUtils.diff(old, now, new MyersDiffWithLinearSpace<>(), null, true)
                .getDeltas()) {
            if (delta.getType() == DeltaType.EQUAL) {
                flush(runs, deleted, inserted);
                add(runs, Operation.KEEP, delta.getTarget().getLines());
            } else {
                deleted.addAll(delta.getSource().getLines());
                inserted.addAll(delta.getTarget().getLines());
            }
        }
        flush(runs, deleted, inserted);
        return runs;
    }

    /** What was replaced comes before what replaces it, in whatever order the algorithm found them. */
    private static void flush(List<Run> runs, List<String> deleted, List<String> inserted) {
        add(runs, Operation.DELETE, deleted);
        add(runs, Operation.INSERT, inserted);
        deleted.clear();
        inserted.clear();
    }

    private static void add(List<Run> runs, Operation operation, List<String> words) {
        if (!words.isEmpty()) {
            runs.add(new Run(operation, String.join("", words)));
        }
    }
}
