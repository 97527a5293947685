package org.copydesk.revision;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Matches the paragraphs of two texts, as a patience diff does: those that both texts have exactly once, and of these the most
 * that stand in the same order in both. Takes time of the order n log n.
 */
final class CommonParagraphs {
    private static final int REPEATED = -1;

    /**
     * A paragraph that both texts have.
     *
     * @param old where it begins in the earlier text, in words
     * @param now where it begins in the later text, in words
     * @param length in words
     */
    record Match(int old, int now, int length) {}

    private CommonParagraphs() {}

    /** The matches, in the order of both texts. */
    static List<Match> of(List<String> old, List<String> now) {
        Map<String, Integer> nowStarts = uniqueStarts(now);
        List<Match> candidates = new ArrayList<>();
        uniqueStarts(old).forEach((paragraph, start) -> {
            int there = nowStarts.getOrDefault(paragraph, REPEATED);
            if (start != REPEATED && there != REPEATED) {
                candidates.add(new Match(start, there, end(old, start) - start));
            }
        });
        return longestRising(candidates);
    }

    private static Map<String, Integer> uniqueStarts(List<String> words) {
        Map<String, Integer> starts = new LinkedHashMap<>();
        int start = 0;
        while (start < words.size()) {
            int end = end(words, start);
            starts.merge(text(words, start, end), start, (first, second) -> REPEATED);
            start = end;
        }
        return starts;
    }

    /** Behind the word that has the paragraph's line end: white space stays with the word before it. */
    private static int end(List<String> words, int start) {
        int end = start + 1;
        while (end < words.size() && words.get(end - 1).indexOf('\n') < 0) {
            end++;
        }
        return end;
    }

    private static String text(List<String> words, int start, int end) {
        return String.join("", words.subList(start, end));
    }

    /** The longest subsequence whose places in the later text rise, by patience sorting. */
    private static List<Match> longestRising(List<Match> matches) {
        int[] before = new int[matches.size()];
        int[] tops = new int[matches.size()];
        int piles = 0;
        for (int i = 0; i < matches.size(); i++) {
            int pile = pile(matches, tops, piles, matches.get(i).now());
            before[i] = pile == 0 ? -1 : tops[pile - 1];
            tops[pile] = i;
            piles = Math.max(piles, pile + 1);
        }
        Deque<Match> rising = new ArrayDeque<>();
        for (int i = piles == 0 ? -1 : tops[piles - 1]; i >= 0; i = before[i]) {
            rising.addFirst(matches.get(i));
        }
        return List.copyOf(rising);
    }

    /** The first pile whose top stands behind that place in the later text. */
    private static int pile(List<Match> matches, int[] tops, int piles, int now) {
        int low = 0;
        int high = piles;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (matches.get(tops[middle]).now() < now) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
