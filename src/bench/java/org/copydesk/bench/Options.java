package org.copydesk.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What the command line asks for.
 *
 * @param articles how many the data set has
 * @param seconds how long each line is measured
 * @param fillOnly whether only the import is measured
 * @param partners whether partners are measured, and nothing else
 * @param flood whether ever-different reads are measured, and nothing else
 * @param slow whether readers beside slow clients are measured, and nothing else
 * @param pictures whether uploads and renditions are measured, and nothing else
 * @param javaOptions for the application's process
 */
record Options(int articles, boolean postgresql, int seconds, boolean keep, boolean fillOnly, boolean partners, boolean flood, boolean slow, boolean pictures, List<String> javaOptions) {
    static final Path WORK = Path.of("target", "bench").toAbsolutePath();

    private static final List<String> SMALL_MACHINE =
            List.of(
                    "-XX:+UseSerialGC",
                    "-Xmx256m",
                    "-XX:+IgnoreUnrecognizedVMOptions",
                    "-XX:TrimNativeHeapInterval=5000");

    static final String HELP =
            """
            src/bench/run.sh [options]
              --articles N        size of the data set (10000)
              --database KIND     h2 or postgresql (h2)
              --seconds S         how long each line is measured (10)
              --java OPTION       an option of the application's java, such as -Xmx1g; may be repeated
                                  (-XX:+UseSerialGC -Xmx256m -XX:TrimNativeHeapInterval=5000, where Java knows them)
              --keep              use the data of an earlier run with the same size and database, and keep it
              --fill              make and import the data set, and keep it: nothing else is measured
              --partners          measure how soon partners are told, by webhooks and streams, and nothing else
              --flood             measure reads that are all different, beside one good reader, and nothing else
              --slow              measure good readers beside a thousand slow clients, and nothing else
              --pictures          measure uploads of pictures, and a rendition beside nginx, and nothing else
              --no-build          measure what is built already
            Needs wrk and nginx (on Debian: apt-get install wrk nginx-light).
            """;

    static Options parse(String[] arguments) {
        int articles = 10_000;
        boolean postgresql = false;
        int seconds = 10;
        boolean keep = false;
        boolean fillOnly = false;
        boolean partners = false;
        boolean flood = false;
        boolean slow = false;
        boolean pictures = false;
        List<String> java = new ArrayList<>();
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--articles" -> articles = Integer.parseInt(value(arguments, ++i));
                case "--database" -> postgresql = value(arguments, ++i).equals("postgresql");
                case "--seconds" -> seconds = Integer.parseInt(value(arguments, ++i));
                case "--java" -> java.add(value(arguments, ++i));
                case "--keep" -> keep = true;
                case "--fill" -> fillOnly = true;
                case "--partners" -> partners = true;
                case "--flood" -> flood = true;
                case "--slow" -> slow = true;
                case "--pictures" -> pictures = true;
                case "--no-build" -> {}
                case "--help" -> throw new IllegalArgumentException(HELP);
                default -> throw new IllegalArgumentException("There is no option " + arguments[i] + ".\n" + HELP);
            }
        }
        return new Options(
                articles,
                postgresql,
                seconds,
                keep || fillOnly,
                fillOnly,
                partners,
                flood,
                slow,
                pictures,
                java.isEmpty() ? SMALL_MACHINE : List.copyOf(java));
    }

    private static String value(String[] arguments, int index) {
        if (index == arguments.length) {
            throw new IllegalArgumentException(arguments[index - 1] + " needs a value.\n" + HELP);
        }
        return arguments[index];
    }

    /** Where the data set of these options lies. */
    Path dataFolder() {
        return WORK.resolve((postgresql ? "postgresql-" : "h2-") + articles);
    }
}
