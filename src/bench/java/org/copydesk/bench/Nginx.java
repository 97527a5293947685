package org.copydesk.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** nginx with two workers, which serves bytes as static files: what there is to be compared with. */
final class Nginx implements AutoCloseable {
    private final Path folder;
    private final int port;
    private final Process process;

    Nginx(Path folder, int port) throws IOException, InterruptedException {
        this.folder = folder;
        this.port = port;
        Files.createDirectories(folder.resolve("files"));
        Files.writeString(
                folder.resolve("nginx.conf"),
                """
                worker_processes 2;
                daemon off;
                pid %1$s/nginx.pid;
                error_log %1$s/error.log;
                events { worker_connections 512; }
                http {
                  access_log off;
                  sendfile on;
                  keepalive_requests 100000000;
                  default_type application/json;
                  client_body_temp_path %1$s/body; proxy_temp_path %1$s/proxy; fastcgi_temp_path %1$s/fastcgi;
                  uwsgi_temp_path %1$s/uwsgi; scgi_temp_path %1$s/scgi;
                  server { listen 127.0.0.1:%2$d; root %1$s/files; }
                }
                """
                        .formatted(folder, port));
        process = new ProcessBuilder("nginx", "-e", folder + "/error.log", "-c", folder + "/nginx.conf")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out.log").toFile())
                .start();
        Ports.await(port, process);
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    /** Serves these bytes at a path. */
    void serve(String path, byte[] bytes) throws IOException {
        Files.write(folder.resolve("files").resolve(path.substring(1)), bytes);
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor(10, TimeUnit.SECONDS);
    }
}
