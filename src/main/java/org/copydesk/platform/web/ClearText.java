package org.copydesk.platform.web;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.inject.Singleton;

/**
 * Serves HTTP/1.1 alone where there is no TLS. Java's own client asks for an upgrade of every first request (RFC 7540,
 * section 3.2; removed by RFC 9113), and fails on some large answers after it. With TLS, HTTP/2 is negotiated as ever (ALPN).
 */
@Singleton
class ClearText implements HttpServerOptionsCustomizer {
    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        options.setHttp2ClearTextEnabled(false);
    }

    @Override
    public void customizeDomainSocketServer(HttpServerOptions options) {
        options.setHttp2ClearTextEnabled(false);
    }
}
