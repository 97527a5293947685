package org.copydesk.wire.signal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.copydesk.wire.line.CreditLine;
import org.copydesk.wire.story.WireStory.Byline;
import org.copydesk.wire.text.Passages;

/** The passages of a pasted page, and what the place of each among the others says. */
public final class PastedPage {
    private static final int LONGEST_LINK = 160;
    private static final int FEWEST_IN_MENU = 4;

    private final List<PassageFacts> passages;
    private final Map<String, Integer> first = new HashMap<>();
    private final Map<String, Integer> last = new HashMap<>();
    private final Map<String, Integer> naming = new HashMap<>();
    private final String[] cores;
    private final int[] linkHeading;
    private final boolean[] inMenu;
    private final boolean[] boxed;
    private final int[] nextProse;
    private final int[] nextCredit;

    public PastedPage(List<PassageFacts> passages) {
        this.passages = List.copyOf(passages);
        int size = passages.size();
        cores = new String[size];
        linkHeading = new int[size];
        inMenu = new boolean[size];
        boxed = new boolean[size];
        nextProse = new int[size + 1];
        nextCredit = new int[size + 1];
        for (int i = 0; i < size; i++) {
            cores[i] = core(passages.get(i).text());
            first.putIfAbsent(cores[i], i);
            last.put(cores[i], i);
            for (String name : names(passages.get(i))) {
                naming.merge(name, 1, Integer::sum);
            }
        }
        measure();
        findLinks();
        findMenus();
        findBoxes();
    }

    public int size() {
        return passages.size();
    }

    public PassageFacts at(int i) {
        return passages.get(i);
    }

    public boolean has(int i) {
        return i >= 0 && i < size();
    }

    private void measure() {
        nextProse[size()] = Integer.MAX_VALUE;
        nextCredit[size()] = Integer.MAX_VALUE;
        for (int i = size() - 1; i >= 0; i--) {
            PassageFacts facts = at(i);
            nextProse[i] =
                    facts.isProse() && facts.caption().isEmpty() && facts.note().isEmpty() ? i : nextProse[i + 1];
            nextCredit[i] = isCredit(facts) ? i : nextCredit[i + 1];
        }
    }

    private static boolean isCredit(PassageFacts facts) {
        return facts.creditLine()
                        .filter(line -> line.isTimed() || line.isMarked())
                        .isPresent()
                || facts.furniture().filter("relative time"::equals).isPresent();
    }

    /** How many passages below it the next paragraph begins; 1 for the next passage. */
    public int proseBelow(int i) {
        return nextProse[i + 1] == Integer.MAX_VALUE ? size() + 1 : nextProse[i + 1] - i;
    }

    /** How many passages below it the next byline or time stands; 1 for the next passage. */
    public int creditBelow(int i) {
        return nextCredit[i + 1] == Integer.MAX_VALUE ? size() + 1 : nextCredit[i + 1] - i;
    }

    /** Whether a byline or time stands below it and above the next paragraph. */
    public boolean isAboveCredit(int i) {
        return creditBelow(i) < proseBelow(i);
    }

    public boolean isCreditAt(int i) {
        return has(i) && isCredit(at(i));
    }

    /** Whether the same words stood above. */
    public boolean repeats(int i) {
        return first.get(cores[i]) < i && !cores[i].isEmpty();
    }

    /** Whether the same words stand below again. */
    public boolean isRepeated(int i) {
        return last.get(cores[i]) > i && !cores[i].isEmpty();
    }

    public boolean holds(String text) {
        return first.containsKey(core(text));
    }

    /** How many lines credit one of the names of this passage. */
    public int creditsOf(PassageFacts facts) {
        return names(facts).stream()
                .mapToInt(name -> naming.getOrDefault(name, 0))
                .max()
                .orElse(0);
    }

    /** The heading of the list of links that the passage belongs to, or -1. */
    public int linkHeading(int i) {
        return linkHeading[i];
    }

    /** Whether it is one of several short lines next to each other, as in a menu. */
    public boolean isInMenu(int i) {
        return inMenu[i];
    }

    /** Whether it stands in a box that says where it begins and ends. */
    public boolean isBoxed(int i) {
        return boxed[i];
    }

    private void findLinks() {
        int heading = -1;
        for (int i = 0; i < size(); i++) {
            PassageFacts facts = at(i);
            boolean link = facts.text().length() <= LONGEST_LINK
                    && (!facts.ends() || facts.isItem())
                    && !facts.text().endsWith(",")
                    && !facts.isProse();
            boolean leaves = heading >= 0
                    && !facts.isItem()
                    && at(i - 1).isItem()
                    && facts.passage().gap() > 0;
            heading = facts.headsLinks() ? i : link && !leaves ? heading : -1;
            linkHeading[i] = heading;
        }
    }

    private void findMenus() {
        int start = 0;
        for (int i = 0; i <= size(); i++) {
            boolean entry = i < size()
                    && isEntry(i)
                    && (i == start
                            || at(i).passage().gap()
                                    == at(i - 1 < start ? i : Math.max(start + 1, i - 1))
                                            .passage()
                                            .gap());
            if (!entry) {
                for (int j = start; j < i && i - start >= FEWEST_IN_MENU; j++) {
                    inMenu[j] = true;
                }
                start = i < size() && isEntry(i) ? i : i + 1;
            }
        }
    }

    private boolean isEntry(int i) {
        PassageFacts facts = at(i);
        return facts.words() <= 3 && facts.size() <= 32 && !facts.ends() && !isCredit(facts);
    }

    private void findBoxes() {
        for (int i = 0; i < size(); i++) {
            String text = at(i).text().toLowerCase(Locale.ROOT);
            if (text.startsWith("skip past ") && text.length() < 80) {
                String end = "after " + text.substring("skip past ".length());
                for (int j = i; j < Math.min(size(), i + 15); j++) {
                    if (at(j).text().toLowerCase(Locale.ROOT).equals(end)) {
                        java.util.Arrays.fill(boxed, i, j + 1, true);
                    }
                }
            }
        }
    }

    private static String core(String text) {
        return Passages.core(text.length() > 300 ? text.substring(0, 300) : text)
                .toLowerCase(Locale.ROOT);
    }

    private static Set<String> names(PassageFacts facts) {
        Set<String> names = new TreeSet<>();
        facts.creditLine().map(CreditLine::credit).ifPresent(credit -> credit.bylines().stream()
                .map(Byline::name)
                .map(name -> name.toLowerCase(Locale.ROOT))
                .forEach(names::add));
        return names;
    }

    /** The share of the words of a passage that stand in another as well. */
    public double overlap(int i, int other) {
        List<String> words = words(at(i).text());
        Set<String> others = Set.copyOf(words(at(other).text()));
        return words.isEmpty()
                ? 0
                : (double) words.stream().filter(others::contains).count() / words.size();
    }

    private static List<String> words(String text) {
        String head = text.substring(0, Math.min(text.length(), 300)).toLowerCase(Locale.ROOT);
        return new ArrayList<>(List.of(head.split("[^\\p{L}\\p{N}]+", -1)));
    }
}
