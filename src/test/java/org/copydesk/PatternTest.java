package org.copydesk;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.copydesk.newsroom.CountedText;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Attacks each regular expression of the application with texts that repeat what it speaks of: none may read a text of twice the
 * length much more than twice as often, and none may call itself once for every repetition. Work is counted in characters read.
 */
@Tag("anywhere")
class PatternTest {
    /** Read paths of operations, the operator's own settings, or the contract: nothing that comes from outside. */
    private static final Set<String> TRUSTED = Set.of("RouteIndex.VARIABLE", "BaseUrl.NOBODYS", "TypeRules.WORDS");

    /** Matched against the whole text only, never searched for. */
    private static final Set<String> WHOLE = Set.of("MediaRange.RANGE", "MediaRange.PARAMETER");

    /** In calls of String, and in constraints. */
    private static final Pattern IN_SOURCE = Pattern.compile(
            "(\\.matches\\(|\\.replaceAll\\(|\\.replaceFirst\\(|\\.split\\(|regexp = )\\s*\"((?:[^\"\\\\]|\\\\.)*+)\"");

    private static final int SHORT = 60;
    private static final int LONG = 300;
    private static final int VERY_LONG = 1_500;
    private static final int SMALL_STACK = 144 * 1024;
    private static final int USUAL_READS = 30;
    private static final long MOST_READS = 1_000_000;
    private static final double MOST_GROWTH = 2.6;

    /** A text that repeats a unit. */
    private record Attack(String head, String unit, String tail) {
        String text(int length) {
            return head + unit.repeat(length / unit.length()) + tail;
        }

        @Override
        public String toString() {
            return "\"" + head + "\", \"" + unit + "\" again and again, \"" + tail + '"';
        }
    }

    private record Expression(Pattern pattern, boolean isSearched) {
        long work(String text) {
            CountedText counted = new CountedText(text, MOST_READS);
            try {
                Matcher matcher = pattern.matcher(counted);
                matcher.matches();
                if (isSearched) {
                    matcher.reset();
                    assertThat(matcher.results().count()).isNotNegative();
                }
            } catch (CountedText.TooOftenRead stopped) {
                return MOST_READS;
            }
            return counted.reads();
        }

        boolean growsWithTheSquare(Attack attack) {
            if (work(attack.text(SHORT)) < SHORT * USUAL_READS) {
                return false;
            }
            long twice = work(attack.text(2 * LONG));
            return twice == MOST_READS || twice > work(attack.text(LONG)) * MOST_GROWTH;
        }

        boolean runsOutOfStack(Attack attack) {
            Matcher matcher = pattern.matcher(attack.text(VERY_LONG));
            try {
                matcher.matches();
                matcher.lookingAt();
                return false;
            } catch (StackOverflowError tooDeep) {
                return true;
            }
        }

        /** Letters, digits and signs that the expression names, pairs of them, and its words. */
        void attackedWith(Consumer<Attack> attack) {
            Set<String> characters = new LinkedHashSet<>(List.of(" ", "a", "A", "0", "-", ".", "가"));
            pattern.pattern()
                    .codePoints()
                    .filter(character -> !Character.isLetterOrDigit(character))
                    .mapToObj(Character::toString)
                    .limit(200)
                    .distinct()
                    .limit(7)
                    .forEach(characters::add);
            Set<String> units = new LinkedHashSet<>(characters);
            characters.forEach(first -> characters.forEach(second -> units.add(first + second)));
            Arrays.stream(pattern.pattern().split("[^\\p{L}\\p{N}]+"))
                    .filter(word -> word.length() > 1)
                    .limit(20)
                    .forEach(word -> units.addAll(List.of(word, word + " ")));
            for (String unit : units) {
                for (String head : List.of("", "aa")) {
                    attack.accept(new Attack(head, unit, "!"));
                    attack.accept(new Attack(head, unit, "A"));
                }
            }
        }
    }

    @Test
    void noExpressionTakesTimeThatGrowsWithTheSquare() throws Exception {
        assertThat(found(expressions(), Expression::growsWithTheSquare)).isEmpty();
    }

    @Test
    void noExpressionRunsOutOfStack() throws Exception {
        assertThat(found(expressions(), Expression::runsOutOfStack)).isEmpty();
    }

    @Test
    void theAttacksFindWhatIsKnownToBeBad() throws Exception {
        Pattern recursive = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*");
        Pattern backtracking = Pattern.compile("[\\s,]+$");

        assertThat(found(Map.of("it", new Expression(recursive, false)), Expression::runsOutOfStack))
                .isNotEmpty();
        assertThat(found(Map.of("it", new Expression(backtracking, true)), Expression::growsWithTheSquare))
                .isNotEmpty();
    }

    /** The attacks that succeed, tried on a thread with little stack. */
    private static Set<String> found(Map<String, Expression> expressions, BiPredicate<Expression, Attack> succeeds)
            throws InterruptedException {
        Set<String> found = new LinkedHashSet<>();
        Runnable attacks = () -> expressions.forEach((name, expression) -> expression.attackedWith(attack -> {
            if (succeeds.test(expression, attack)) {
                found.add(name + " on " + attack);
            }
        }));
        Thread small = new Thread(null, attacks, "small-stack", SMALL_STACK);
        small.start();
        small.join();
        return found;
    }

    private static Map<String, Expression> expressions() throws IOException, ReflectiveOperationException {
        Map<String, Expression> expressions = new TreeMap<>();
        for (JavaClass type : new ClassFileImporter().importPath("target/classes")) {
            for (Field field : Class.forName(type.getName(), false, PatternTest.class.getClassLoader())
                    .getDeclaredFields()) {
                if (Modifier.isStatic(field.getModifiers()) && mayHold(field)) {
                    field.setAccessible(true);
                    collect(type.getSimpleName() + "." + field.getName(), field.get(null), expressions);
                }
            }
        }
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                collect(file.getFileName().toString(), Files.readString(file), expressions);
            }
        }
        assertThat(expressions).hasSizeGreaterThan(200);
        return expressions;
    }

    private static boolean mayHold(Field field) {
        Class<?> type = field.getType();
        return type == Pattern.class
                || field.getGenericType().getTypeName().contains(Pattern.class.getName())
                || (type.isArray() && type.getComponentType().isRecord())
                || (type == String.class && field.getName().equals("PATTERN"));
    }

    private static void collect(String name, Object value, Map<String, Expression> expressions)
            throws ReflectiveOperationException {
        if (value instanceof Pattern pattern && !TRUSTED.contains(name)) {
            expressions.put(name, new Expression(pattern, !WHOLE.contains(name)));
        } else if (value instanceof String constraint && name.endsWith(".PATTERN")) {
            expressions.put(name, new Expression(Pattern.compile(constraint), false));
        } else if (value instanceof String source && name.endsWith(".java")) {
            collectLiterals(name, source, expressions);
        } else if (value instanceof List<?> list) {
            collect(name, list.toArray(), expressions);
        } else if (value instanceof Object[] all) {
            for (int i = 0; i < all.length; i++) {
                collect(name + '[' + i + ']', all[i], expressions);
            }
        } else if (value instanceof Record form) {
            for (RecordComponent component : form.getClass().getRecordComponents()) {
                component.getAccessor().setAccessible(true);
                collect(name, component.getAccessor().invoke(form), expressions);
            }
        }
    }

    private static void collectLiterals(String file, String source, Map<String, Expression> expressions) {
        Matcher literal = IN_SOURCE.matcher(source);
        while (literal.find()) {
            String text = literal.group(2).translateEscapes();
            boolean isSearched =
                    literal.group(1).startsWith(".replace") || literal.group(1).equals(".split(");
            try {
                expressions.put(file + " \"" + text + '"', new Expression(Pattern.compile(text), isSearched));
            } catch (PatternSyntaxException replacement) {
                assertThat(literal.group(1))
                        .as("a replacement, not an expression")
                        .startsWith(".replace");
            }
        }
    }
}
