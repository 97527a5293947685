package org.copydesk.ops;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import io.quarkus.logging.Log;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.PreventFurtherStepsException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.copydesk.edition.publication.PublicationConfig;
import org.copydesk.platform.text.LanguageTag;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * Keeps the application from starting with settings that it can't work with, and in production with settings that are fit for a
 * trial only. All of them are told at once. Runs before the database's tables are made.
 */
@ApplicationScoped
class StartUpChecks implements FlywayConfigurationCustomizer {
    private static final int REFUSED = 1;

    private final Production production;
    private final Settings settings;
    private final String language;
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
        this.language = publication.language();
        this.mode = mode;
    }

    @Override
    public void customize(FluentConfiguration unchanged) {
        settings.compatibilityMode().ifPresent(name -> {
            throw refusal("H2 is in the mode " + name + ", in which Copydesk does not know its SQL: take \";MODE="
                    + name + "\" out of QUARKUS_DATASOURCE_JDBC_URL.");
        });
        if (!LanguageTag.isRegistered(language)) {
            throw refusal("The language of the publication, \"" + language
                    + "\", is none: set COPYDESK_PUBLICATION_LANGUAGE to one by BCP 47, such as \"en\" or \"pt-BR\".");
        }
        List<String> findings = mode == LaunchMode.NORMAL ? UnsafeSettings.in(settings) : List.of();
        if (!production.isOn()) {
            findings.forEach(finding -> Log.infof("On trial. Before production: %s", finding));
        } else if (!findings.isEmpty()) {
            findings.forEach(finding -> Log.errorf("Not safe in production. %s", finding));
            throw refusal("To try it out with these settings, set COPYDESK_PRODUCTION=false.");
        }
    }

    private static PreventFurtherStepsException refusal(String reason) {
        return new PreventFurtherStepsException(reason, REFUSED);
    }
}
