package org.copydesk.wire.words;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Reads the word lists beside this class, one file each. Entries are separated by {@code |} or by line ends; {@code #}
 * starts a comment; a line {@code key = a | b} gives its entries a meaning.
 */
public final class WordLists {
    private WordLists() {}

    /** All entries of a list, in lower case. */
    public static Set<String> words(String list) {
        Set<String> words = new LinkedHashSet<>();
        lines(list).forEach(line -> add(line, words));
        return Set.copyOf(words);
    }

    /** The entries of a list, in lower case, each with the key of its line. */
    public static Map<String, String> meanings(String list) {
        Map<String, String> meanings = new LinkedHashMap<>();
        lists(list).forEach((key, words) -> words.forEach(word -> meanings.putIfAbsent(word, key)));
        return Map.copyOf(meanings);
    }

    /** The entries of a list by the keys of their lines, in lower case. */
    public static Map<String, Set<String>> lists(String list) {
        Map<String, Set<String>> lists = new LinkedHashMap<>();
        for (String line : lines(list)) {
            int equals = line.indexOf('=');
            add(
                    line.substring(equals + 1),
                    lists.computeIfAbsent(line.substring(0, equals).strip(), key -> new LinkedHashSet<>()));
        }
        return Collections.unmodifiableMap(lists);
    }

    private static void add(String line, Set<String> words) {
        for (String word : line.split("\\|", -1)) {
            if (!word.isBlank()) {
                words.add(word.strip().toLowerCase(Locale.ROOT));
            }
        }
    }

    private static List<String> lines(String list) {
        try (InputStream in = WordLists.class.getResourceAsStream(list + ".txt");
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
