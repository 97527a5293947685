package org.copydesk.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.imageio.ImageIO;

/** Uploads of pictures with 24 megapixels and the memory that they take, and reads of a rendition beside nginx. */
final class PictureLoad {
    private static final int UPLOADS = 12;
    private static final int AT_ONCE = 3;
    private static final int WIDTH = 6_000;
    private static final int HEIGHT = 4_000;
    private static final int STROKES = 4_000;

    /** What the rendition that is read is near to, in bytes. */
    private static final int USUAL = 100_000;

    private final Newsroom newsroom;
    private final Nginx nginx;
    private final int seconds;

    PictureLoad(Newsroom newsroom, Nginx nginx, int seconds) {
        this.newsroom = newsroom;
        this.nginx = nginx;
        this.seconds = seconds;
    }

    void run() throws Exception {
        JsonNode image = upload();
        String article = newsroom.publishWithPicture("A story with a picture", image.get("id").asText());
        String path = usualRendition(article);
        byte[] file = newsroom.get(path).body();
        nginx.serve("/rendition.jpg", file);
        System.out.printf("%n%-46s %10s %8s %8s %7s%n", "a rendition of " + file.length + " bytes", "requests/s", "p50 ms", "p99 ms", "errors");
        read("nginx", nginx.address() + "/rendition.jpg");
        read("Copydesk", newsroom.address(path));
    }

    private JsonNode upload() throws Exception {
        List<byte[]> files = new ArrayList<>();
        for (int i = 0; i < UPLOADS; i++) {
            files.add(photograph(i));
        }
        long before = newsroom.residentMegabytes();
        ExecutorService desk = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Callable<JsonNode>> uploads = new ArrayList<>();
            files.forEach(file -> uploads.add(() -> newsroom.upload(file)));
            long start = System.nanoTime();
            JsonNode last = null;
            for (var answer : desk.invokeAll(uploads)) {
                last = answer.get();
            }
            double took = (System.nanoTime() - start) / 1e9;
            System.out.printf(
                    "uploads of %d x %d pixels, %d at once: %.2f/s; resident %d MB before, %d MB after%n",
                    WIDTH, HEIGHT, AT_ONCE, UPLOADS / took, before, newsroom.residentMegabytes());
            return last;
        } finally {
            desk.shutdown();
        }
    }

    private String usualRendition(String article) throws IOException, InterruptedException {
        String nearest = null;
        int distance = Integer.MAX_VALUE;
        for (JsonNode rendition : newsroom.json("/v1/articles/" + article).at("/captions/0/image/renditions")) {
            String url = rendition.get("url").asText();
            String path = url.substring(url.indexOf("/media/"));
            int bytes = newsroom.get(path).body().length;
            if (Math.abs(bytes - USUAL) < distance) {
                distance = Math.abs(bytes - USUAL);
                nearest = path;
            }
        }
        return nearest;
    }

    private void read(String who, String address) throws IOException, InterruptedException {
        Wrk.Ask ask = new Wrk.Ask(address, List.of(), List.of());
        Wrk.warmUp(ask);
        Wrk.Result result = Wrk.run(ask, seconds);
        System.out.printf("%-46s %,10.0f %8.2f %8.2f %7d%n", who, result.rate(), result.half(), result.most(), result.errors());
    }

    /** A picture with as much in it as a photograph has, another one for each number. */
    private static byte[] photograph(int number) throws IOException {
        Random random = new Random(number);
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D canvas = picture.createGraphics();
        canvas.setPaint(new GradientPaint(0, 0, Color.ORANGE, WIDTH, HEIGHT, Color.BLUE));
        canvas.fillRect(0, 0, WIDTH, HEIGHT);
        for (int stroke = 0; stroke < STROKES; stroke++) {
            canvas.setColor(new Color(random.nextInt(0xFFFFFF)));
            canvas.fillOval(random.nextInt(WIDTH), random.nextInt(HEIGHT), random.nextInt(200), random.nextInt(200));
        }
        canvas.dispose();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpeg", file);
        return file.toByteArray();
    }
}
