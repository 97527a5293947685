package org.copydesk.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnsafeSettingsTest {
    private static final String FILE = "jdbc:h2:file:./data/copydesk;WRITE_DELAY=0;LOCK_TIMEOUT=10000";
    private static final String POSTGRESQL = "jdbc:postgresql://db.internal:5432/copydesk";
    private static final String ADDRESS = "https://news.orlemouth-packet.com";
    private static final String TOKEN = "Zx0Q4bJt7mNcV2yLhK9wPsRd";

    private static List<String> withToken(String token) {
        return UnsafeSettings.in(new Settings(ADDRESS, Optional.of(token), FILE, Optional.empty(), Optional.empty()));
    }

    private static List<String> onDatabase(String url) {
        return UnsafeSettings.in(new Settings(ADDRESS, Optional.empty(), url, Optional.empty(), Optional.empty()));
    }

    private static List<String> withPassword(String password) {
        return UnsafeSettings.in(
                new Settings(ADDRESS, Optional.empty(), POSTGRESQL, Optional.of("desk"), Optional.of(password)));
    }

    private static List<String> at(String baseUrl) {
        return UnsafeSettings.in(new Settings(baseUrl, Optional.of(TOKEN), FILE, Optional.empty(), Optional.empty()));
    }

    @Test
    void aNewsroomThatIsSetUpWellHasNothingToHear() {
        assertThat(withToken(TOKEN)).isEmpty();
        assertThat(onDatabase(FILE)).isEmpty();
        assertThat(onDatabase(POSTGRESQL)).isEmpty();
        assertThat(withPassword("o7Fqv29x")).isEmpty();
    }

    @Test
    void everyFindingIsToldAtOnceAndSaysWhatToSet() {
        Settings careless = new Settings(
                "http://localhost:8080",
                Optional.of("admin"),
                "jdbc:h2:mem:copydesk",
                Optional.of("sa"),
                Optional.of("sa"));

        assertThat(UnsafeSettings.in(careless))
                .hasSize(4)
                .anyMatch(finding -> finding.contains("set QUARKUS_DATASOURCE_JDBC_URL to a file"))
                .anyMatch(finding -> finding.contains("set QUARKUS_DATASOURCE_PASSWORD"))
                .anyMatch(finding -> finding.contains("set COPYDESK_ADMIN_TOKEN"))
                .anyMatch(finding -> finding.contains("set COPYDESK_PUBLICATION_BASE_URL"))
                .noneMatch(finding -> finding.contains("admin\""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "admin",
                "changeme",
                "Zx0Q4bJt7mNcV2yLhK9",
                "copydesk-admin-token-2026",
                "super-secret-admin-password-1",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                "abcabcabcabcabcabcabcabcabcabc",
                "12345678901234567890123456789012"
            })
    void tokensThatCanBeGuessedAreFound(String token) {
        assertThat(withToken(token)).hasSize(1).first().asString().contains("COPYDESK_ADMIN_TOKEN");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cdk_4vVpBq1n0sE5kXw2cJ8mZr7tHy3uLd9oGf6aNiQxTbU",
                "3f0a51b2c8d94e67a1b0c2d3e4f50617",
                "01a20987-6983-71ae-a756-e8064b8abf51",
                "correct horse battery staple"
            })
    void randomTokensAreNot(String token) {
        assertThat(withToken(token)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"desk", "DESK", "postgres", "password", "changeme", "Password123456!", "", "1234"})
    void passwordsThatEverybodyTriesAreFound(String password) {
        assertThat(withPassword(password)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:h2:file:./data/copydesk", "jdbc:h2:./data/copydesk;WRITE_DELAY=500"})
    void aDatabaseThatWritesLateIsFound(String url) {
        assertThat(onDatabase(url)).hasSize(1).first().asString().contains(";WRITE_DELAY=0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:8080",
                "https://LOCALHOST",
                "http://copydesk.localhost",
                "http://127.0.0.1:8080",
                "http://127.9.9.9",
                "http://[::1]:8080",
                "http://0.0.0.0",
                "https://news.example.org",
                "https://paper.example",
                "https://paper.test",
                "news.orlemouth-packet.com",
                "ftp://news.orlemouth-packet.com",
                "https://",
                ""
            })
    void addressesThatLeadNobodyHereAreFound(String baseUrl) {
        assertThat(at(baseUrl)).hasSize(1).first().asString().contains("COPYDESK_PUBLICATION_BASE_URL");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ADDRESS,
                "http://news.orlemouth-packet.com:8080/api",
                "http://192.168.1.20:8080",
                "http://newsroom:8080",
                "https://[2001:db8::7]",
                "https://latest.org",
                "https://contest.com"
            })
    void othersAreNot(String baseUrl) {
        assertThat(at(baseUrl)).isEmpty();
    }

    @Test
    void onlyAnAddressOfH2ThatNamesAModeHasOne() {
        assertThat(Settings.compatibilityMode(
                        "jdbc:h2:file:./data/copydesk;WRITE_DELAY=0;mode=PostgreSQL;LOCK_TIMEOUT=1"))
                .contains("PostgreSQL");
        assertThat(Settings.compatibilityMode("jdbc:h2:mem:copydesk;MODE=Regular"))
                .isEmpty();
        assertThat(Settings.compatibilityMode(FILE)).isEmpty();
        assertThat(Settings.compatibilityMode(POSTGRESQL + "?x=;MODE=Oracle")).isEmpty();
    }
}
