package org.copydesk.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Fills the newsroom, measures each line with its answers kept and then without, and prints what came out. */
final class Bench {
    private static final int PUBLICATIONS = 20;
    private static final int PAGE = 100;
    private static final int TAGS = 200;
    static final String SCRIPT = Path.of("src", "bench", "wrk", "rotating.lua").toString();
    private static final int DEEP = 9_900;

    private final Options options;
    private final Nginx nginx;

    private Bench(Options options, Nginx nginx) {
        this.options = options;
        this.nginx = nginx;
    }

    /**
     * What is measured.
     *
     * @param path what is asked for; with a place for a number, one of {@value #TAGS} after another
     * @param options further ones of wrk
     */
    private record Line(String name, String path, List<String> options) {
        boolean isRotating() {
            return path.contains("%");
        }

        /** What wrk asks for, of a server that has this at a path of the same kind. */
        Wrk.Ask of(String server, String path, List<String> options) {
            return isRotating()
                    ? new Wrk.Ask(server, List.of("-s", SCRIPT), List.of(path))
                    : new Wrk.Ask(server + path, options, List.of());
        }
    }

    public static void main(String[] arguments) throws Exception {
        Options options;
        try {
            options = Options.parse(arguments);
            require("wrk");
            require("nginx");
        } catch (IllegalArgumentException unfit) {
            System.err.println(unfit.getMessage());
            System.exit(2);
            return;
        }
        boolean filled = options.keep() && Files.exists(options.dataFolder().resolve("filled"));
        if (!filled) {
            delete(options.dataFolder());
        }
        Files.createDirectories(options.dataFolder());
        try (Database database = new Database(options);
                Nginx nginx = new Nginx(options.dataFolder().resolve("nginx"), Ports.free())) {
            new Bench(options, nginx).run(database, filled);
        }
        if (!options.keep()) {
            delete(options.dataFolder());
        }
    }

    private static void require(String program) {
        boolean there = Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
        if (!there) {
            throw new IllegalArgumentException("Install " + program + " first; on Debian: apt-get install wrk nginx-light");
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    private void run(Database database, boolean filled) throws Exception {
        System.out.printf(
                "%,d articles on %s; Java %s; %d processors%n",
                options.articles(),
                options.postgresql() ? "PostgreSQL" : "H2",
                System.getProperty("java.version"),
                Runtime.getRuntime().availableProcessors());
        if (!filled) {
            try (Newsroom newsroom = new Newsroom(options, database.url(), List.of())) {
                System.out.printf(
                        "import: %,.0f articles/s%n",
                        newsroom.load(new DataSet(options.articles()), options.articles()));
            }
            Files.createFile(options.dataFolder().resolve("filled"));
        }
        if (options.fillOnly()) {
            return;
        }
        if (options.partners()) {
            try (Newsroom newsroom = new Newsroom(options, database.url(), Partners.SETTINGS);
                    Partners partners = new Partners(newsroom, options.seconds())) {
                partners.run();
            }
            return;
        }
        if (options.flood()) {
            try (Newsroom newsroom = new Newsroom(options, database.url(), List.of())) {
                new Flood(newsroom, options).run();
            }
            return;
        }
        if (options.pictures()) {
            try (Newsroom newsroom = new Newsroom(options, database.url(), List.of())) {
                new PictureLoad(newsroom, nginx, options.seconds()).run();
            }
            return;
        }
        if (options.slow()) {
            try (Newsroom newsroom = new Newsroom(options, database.url(), List.of("-Dcopydesk.websub.enabled=true"));
                    SlowClients slow = new SlowClients(newsroom, options.seconds())) {
                slow.run();
            }
            return;
        }
        measure(database, "kept", List.of());
        measure(database, "not kept", List.of("-Dcopydesk.delivery.cache-size=0"));
    }

    private void measure(Database database, String answers, List<String> settings) throws Exception {
        try (Newsroom newsroom = new Newsroom(options, database.url(), settings)) {
            List<Line> lines = lines(newsroom);
            System.out.printf(
                    "%n%-34s %10s %8s %8s %7s %8s %6s   resident at the start: %d MB%n",
                    "answers " + answers,
                    "requests/s",
                    "p50 ms",
                    "p99 ms",
                    "errors",
                    "nginx/s",
                    "ratio",
                    newsroom.residentMegabytes());
            for (Line line : lines) {
                measure(newsroom, line);
            }
            System.out.printf("resident at the end: %d MB%n", newsroom.residentMegabytes());
            publications(newsroom);
        }
    }

    private List<Line> lines(Newsroom newsroom) throws Exception {
        String article = "/v1/articles/" + DataSet.slug(options.articles() / 2);
        String etag = newsroom.get(article).headers().firstValue("ETag").orElseThrow();
        return List.of(
                new Line("latest 20", "/v1/articles", List.of()),
                new Line("article by slug", article, List.of()),
                new Line("latest 20 of a tag, 200 tags", "/v1/articles?tag=topic-%03d", List.of()),
                new Line("page " + deep() + " deep", deepPage(newsroom), List.of()),
                new Line("conditional GET", article, List.of("-H", "If-None-Match: " + etag)));
    }

    private int deep() {
        return Math.min(DEEP, options.articles() - PAGE);
    }

    /** Walks there as a client would. */
    private String deepPage(Newsroom newsroom) throws Exception {
        String cursor = "";
        for (int seen = 0; seen < deep(); seen += PAGE) {
            String next = newsroom.json("/v1/articles?fields=id&limit=" + PAGE + cursor)
                    .at("/page/next")
                    .asText();
            cursor = "&cursor=" + next;
        }
        return "/v1/articles?" + cursor.substring(1);
    }

    private void measure(Newsroom newsroom, Line line) throws Exception {
        String file = "/" + line.name().replaceAll("\\W+", "-") + (line.isRotating() ? "-%03d" : "");
        for (int i = 0; i < (line.isRotating() ? TAGS : 1); i++) {
            nginx.serve(String.format(file, i), newsroom.get(String.format(line.path(), i)).body());
        }
        List<String> toFile =
                line.options().isEmpty() ? List.of() : List.of("-H", "If-None-Match: " + etagOf(nginx.address() + file));
        Wrk.Ask ask = line.of(newsroom.address(""), line.path(), line.options());
        Wrk.warmUp(ask);
        Wrk.Result fixed = Wrk.run(line.of(nginx.address(), file, toFile), options.seconds());
        Wrk.Result result = Wrk.run(ask, options.seconds());
        System.out.printf(
                Locale.ROOT,
                "%-34s %,10.0f %8.2f %8.2f %7d %,8.0f %6.2f%n",
                line.name(),
                result.rate(),
                result.half(),
                result.most(),
                result.errors(),
                fixed.rate(),
                result.rate() / fixed.rate());
    }

    private static String etagOf(String address) throws IOException, InterruptedException {
        return java.net.http.HttpClient.newHttpClient()
                .send(
                        java.net.http.HttpRequest.newBuilder(java.net.URI.create(address)).build(),
                        java.net.http.HttpResponse.BodyHandlers.discarding())
                .headers()
                .firstValue("ETag")
                .orElseThrow();
    }

    private static void publications(Newsroom newsroom) throws Exception {
        double[] waits = new double[PUBLICATIONS];
        for (int i : IntStream.range(0, PUBLICATIONS).toArray()) {
            waits[i] = newsroom.publishAndSee(i);
        }
        double[] sorted = DoubleStream.of(waits).sorted().toArray();
        System.out.printf(
                Locale.ROOT,
                "publication seen by a reader, after its answer: %.1f ms in the middle, %.1f ms at the most%n",
                sorted[PUBLICATIONS / 2],
                sorted[PUBLICATIONS - 1]);
    }
}
