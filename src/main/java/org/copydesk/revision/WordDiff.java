package org.copydesk.revision;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import org.copydesk.revision.CommonParagraphs.Match;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Compares two texts word by word. Joining the runs that are kept or inserted gives the later text, letter by letter.
 *
 * <p>The word diff takes time that grows with the square of what changed, so its input is bounded. Where more than
 * {@value #MOST_WORDS} words lie between the first and the last change, paragraphs that both texts have once are matched first,
 * and only what lies between two of them is compared by words. If that is more than {@value #MOST_WORDS_IN_STRETCH} words, it is
 * deleted and inserted as a whole. Words of both texts count.
 */
final class WordDiff {
    static final int MOST_WORDS = 4_000;
    static final int MOST_WORDS_IN_STRETCH = 1_000;

    /** Between words: white space stays with the word before it, and every other sign is a word of its own. */
    private static final Pattern BOUNDARY =
            Pattern.compile("(?<=\\s)(?=\\S)|(?<=[\\p{P}\\p{S}])(?=\\S)|(?<=\\S)(?=[\\p{P}\\p{S}])");

    private final BiPredicate<String, String> isSame;
    private final List<Run> runs = new ArrayList<>();
    private final StringBuilder kept = new StringBuilder();
    private final StringBuilder deleted = new StringBuilder();
    private final StringBuilder inserted = new StringBuilder();

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

    private WordDiff(BiPredicate<String, String> isSame) {
        this.isSame = isSame;
    }

    static List<Run> between(String before, String after) {
        return between(before, after, String::equals);
    }

    /** @param isSame compares two words; tests count its calls */
    static List<Run> between(String before, String after, BiPredicate<String, String> isSame) {
        WordDiff diff = new WordDiff(isSame);
        diff.compare(words(before), words(after), MOST_WORDS);
        diff.flush();
        return diff.runs;
    }

    private static List<String> words(String text) {
        return List.of(BOUNDARY.split(text));
    }

    private void compare(List<String> old, List<String> now, int mostWords) {
        int shorter = Math.min(old.size(), now.size());
        int start = 0;
        while (start < shorter && isSame.test(old.get(start), now.get(start))) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && isSame.test(old.get(old.size() - 1 - end), now.get(now.size() - 1 - end))) {
            end++;
        }
        keep(now.subList(0, start));
        compareChanged(old.subList(start, old.size() - end), now.subList(start, now.size() - end), mostWords);
        keep(now.subList(now.size() - end, now.size()));
    }

    private void compareChanged(List<String> old, List<String> now, int mostWords) {
        if (old.isEmpty() || now.isEmpty()) {
            replace(old, now);
        } else if (old.size() + now.size() <= mostWords) {
            compareWords(old, now);
        } else if (mostWords == MOST_WORDS) {
            compareParagraphs(old, now);
        } else {
            replace(old, now);
        }
    }

    private void compareParagraphs(List<String> old, List<String> now) {
        int fromOld = 0;
        int fromNow = 0;
        for (Match match : CommonParagraphs.of(old, now)) {
            compare(old.subList(fromOld, match.old()), now.subList(fromNow, match.now()), MOST_WORDS_IN_STRETCH);
            fromOld = match.old() + match.length();
            fromNow = match.now() + match.length();
            keep(now.subList(match.now(), fromNow));
        }
        compare(old.subList(fromOld, old.size()), now.subList(fromNow, now.size()), MOST_WORDS_IN_STRETCH);
    }

    private void compareWords(List<String> old, List<String> now) {
        for (AbstractDelta<String> delta : DiffUtils.diff(old, now, new MyersDiffWithLinearSpace<>(isSame), null, true)
                .getDeltas()) {
            if (delta.getType() == DeltaType.EQUAL) {
                keep(delta.getTarget().getLines());
            } else {
                replace(delta.getSource().getLines(), delta.getTarget().getLines());
            }
        }
    }

    private void keep(List<String> words) {
        if (!words.isEmpty()) {
            flushChanged();
            words.forEach(kept::append);
        }
    }

    private void replace(List<String> old, List<String> now) {
        if (!old.isEmpty() || !now.isEmpty()) {
            add(Operation.KEEP, kept);
            old.forEach(deleted::append);
            now.forEach(inserted::append);
        }
    }

    private void flush() {
        add(Operation.KEEP, kept);
        flushChanged();
    }

    /** What was replaced comes before what replaces it, in whatever order the algorithm found them. */
    private void flushChanged() {
        add(Operation.DELETE, deleted);
        add(Operation.INSERT, inserted);
    }

    private void add(Operation operation, StringBuilder text) {
        if (!text.isEmpty()) {
            runs.add(new Run(operation, text.toString()));
            text.setLength(0);
        }
    }
}
