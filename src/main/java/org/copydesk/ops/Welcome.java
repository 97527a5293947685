package org.copydesk.ops;

import io.quarkus.logging.Log;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.vertx.http.HttpServer;
import org.copydesk.access.token.FirstAdminToken;

/**
 * Logs where the application is, once it has started, and runs until it is told to stop. The first admin's token is made here:
 * one that was made before would be lost if the start failed.
 */
class Welcome implements QuarkusApplication {
    private final HttpServer server;
    private final FirstAdminToken token;

    Welcome(HttpServer server, FirstAdminToken token) {
        this.server = server;
        this.token = token;
    }

    @Override
    public int run(String... arguments) {
        String address = "http://localhost:" + server.getPort();
        Log.infof("Copydesk is at %s, and its contract, to read and to try, at %s/docs", address, address);
        token.make()
                .ifPresent(secret -> Log.infof(
                        "The first admin token is %s (keep it: it is shown this once, and stored only as a hash). Set"
                                + " COPYDESK_ADMIN_TOKEN to choose another.",
                        secret));
        Quarkus.waitForExit();
        return 0;
    }
}
