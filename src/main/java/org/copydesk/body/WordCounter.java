package org.copydesk.body;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;

/**
 * Counts words by Unicode's text segmentation, with ICU's dictionaries for scripts that write no spaces. References to
 * notes are no words; the notes' own are.
 */
final class WordCounter {
    private final BreakIterator words = BreakIterator.getWordInstance(ULocale.ROOT);

    private WordCounter() {}

    static int count(Body body) {
        WordCounter counter = new WordCounter();
        return body.blocks().stream().mapToInt(counter::count).sum();
    }

    private int count(Block block) {
        int count = block.texts().mapToInt(this::count).sum();
        return block instanceof Block.Quote quote && quote.attribution() != null
                ? count + count(quote.attribution())
                : count;
    }

    private int count(Block.Rich rich) {
        long references = rich.marks().stream().filter(NoteMarks::isReference).count();
        return count(rich.text()) - (int) references;
    }

    private int count(String text) {
        words.setText(text);
        int count = 0;
        while (words.next() != BreakIterator.DONE) {
            count += words.getRuleStatus() >= BreakIterator.WORD_NONE_LIMIT ? 1 : 0;
        }
        return count;
    }
}
