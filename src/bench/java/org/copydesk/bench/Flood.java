package org.copydesk.bench;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;

/**
 * Reads that are all different, over every public operation and parameter, as long as it takes to fill whatever has no
 * bound; beside them, one good reader asks for the same list again and again.
 */
final class Flood {
    private static final String SCRIPT = "src/bench/wrk/different.lua";
    private static final int ARTICLES = 10_000;
    private static final int WARM_UP_SECONDS = 60;

    private final Newsroom newsroom;
    private final Options options;

    Flood(Newsroom newsroom, Options options) {
        this.newsroom = newsroom;
        this.options = options;
    }

    void run() throws IOException, InterruptedException {
        fillTheCache();
        different(WARM_UP_SECONDS);
        long before = newsroom.liveHeapMegabytes();
        CompletableFuture<Wrk.Result> good = CompletableFuture.supplyAsync(this::goodReader);
        Wrk.Result flood = different(options.seconds());
        System.out.printf(
                Locale.ROOT,
                "different reads: %,.0f in %d s (%,.0f/s), p99 %.1f ms%n",
                flood.rate() * options.seconds(),
                options.seconds(),
                flood.rate(),
                flood.most());
        System.out.printf(
                Locale.ROOT,
                "a good reader beside them: %,.0f/s, p50 %.2f ms, p99 %.2f ms, errors %d%n",
                good.join().rate(),
                good.join().half(),
                good.join().most(),
                good.join().errors());
        long after = newsroom.liveHeapMegabytes();
        System.out.printf(
                Locale.ROOT,
                "heap after a collection: %d MB before, %d MB after (%.2f); resident %d MB%n",
                before,
                after,
                (double) after / before,
                newsroom.residentMegabytes());
    }

    /** The memory that the cache may take is no growth. */
    private void fillTheCache() throws IOException, InterruptedException {
        for (int i = 0; i < Math.min(options.articles(), ARTICLES); i++) {
            newsroom.get("/v1/articles/" + DataSet.slug(i));
        }
    }

    private Wrk.Result different(int seconds) throws IOException, InterruptedException {
        return Wrk.run(
                new Wrk.Ask(
                        newsroom.address(""),
                        List.of("-t1", "-c8", "-s", SCRIPT),
                        List.of(String.valueOf(options.articles()))),
                seconds);
    }

    private Wrk.Result goodReader() {
        try {
            return Wrk.run(
                    new Wrk.Ask(newsroom.address("/v1/articles?limit=20"), List.of("-t1", "-c1"), List.of()),
                    options.seconds());
        } catch (IOException | InterruptedException broken) {
            throw new IllegalStateException("The good reader could not be measured", broken);
        }
    }
}
