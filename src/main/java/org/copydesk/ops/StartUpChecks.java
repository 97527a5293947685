package org.copydesk.ops;

import io.quarkus.logging.Log;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.PreventFurtherStepsException;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.copydesk.edition.PublicationConfig;
import org.copydesk.platform.FilterOrder;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Keeps a newsroom that is in production from starting with settings that are fit for a trial only. All of them are told at
 * once. On trial, they are told as warnings.
 */
@ApplicationScoped
class StartUpChecks {
    private static final int REFUSED = 1;

    private final Production production;
    private final Settings settings;
    private final LaunchMode mode;

    StartUpChecks(
            Production production,
            PublicationConfig publication,
            @ConfigProperty(name = "copydesk.admin-token") Optional<String> adminToken,
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String databaseUrl,
            @ConfigProperty(name = "quarkus.datasource.username") Optional<String> databaseUser,
            @ConfigProperty(name = "quarkus.datasource.password") Optional<String> databasePassword,
            LaunchMode mode) {
        this.production = production;
        this.settings = new Settings(publication.baseUrl(), adminToken, databaseUrl, databaseUser, databasePassword);
        this.mode = mode;
    }

    /** Before anything is stored, such as a weak token. */
    void check(@Observes @Priority(FilterOrder.Start.CHECKS) StartupEvent start) {
        List<String> findings = mode == LaunchMode.NORMAL ? UnsafeSettings.in(settings) : List.of();
        if (!production.isOn()) {
            findings.forEach(finding -> Log.warnf("Not safe in production. %s", finding));
        } else if (!findings.isEmpty()) {
            findings.forEach(finding -> Log.errorf("Not safe in production. %s", finding));
            Log.error("Copydesk did not start. To try it out with these settings, set COPYDESK_PRODUCTION=false.");
            sayNoMore();
            Quarkus.asyncExit(REFUSED);
            throw new PreventFurtherStepsException();
        }
    }

    /** What has not started has no readiness to withdraw: Quarkus's attempt would end in a stack trace. */
    private static void sayNoMore() {
        Logger.getLogger("io.quarkus.runtime.shutdown").setLevel(Level.OFF);
    }
}
