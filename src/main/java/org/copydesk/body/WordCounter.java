package org.copydesk.body;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.stream.Stream;

/** Counts words by Unicode's text segmentation, with ICU's dictionaries for scripts that write no spaces. */
final class WordCounter {
    private final BreakIterator words = BreakIterator.getWordInstance(ULocale.ROOT);

    private WordCounter() {}

    static int count(Body body) {
        WordCounter counter = new WordCounter();
        return body.blocks().stream()
                .flatMap(WordCounter::texts)
                .mapToInt(counter::count)
                .sum();
    }

    private static Stream<String> texts(Block block) {
        if (block instanceof Block.Quote quote) {
            return Stream.of(quote.text(), quote.attribution() == null ? "" : quote.attribution());
        }
        if (block instanceof Block.ItemList list) {
            return list.items().stream().flatMap(WordCounter::texts);
        }
        if (block instanceof Block.Table table) {
            return table.rows().stream().flatMap(row -> row.stream().map(Block.Cell::text));
        }
        return block instanceof Block.Rich rich ? Stream.of(rich.text()) : Stream.empty();
    }

    private static Stream<String> texts(Block.ListItem item) {
        return Stream.concat(Stream.of(item.text()), item.list() == null ? Stream.empty() : texts(item.list()));
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
