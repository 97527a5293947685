package org.copydesk.ops;

import java.util.ArrayList;
import java.util.List;

/** What is not safe in production: a sentence for each finding, which ends with what to set. */
final class UnsafeSettings {
    private UnsafeSettings() {}

    static List<String> in(Settings settings) {
        List<String> findings = new ArrayList<>();
        if (settings.isInMemory()) {
            findings.add("The database is in memory and gone when the server stops:"
                    + " set QUARKUS_DATASOURCE_JDBC_URL to a file, such as"
                    + " \"jdbc:h2:file:./data/copydesk;WRITE_DELAY=0\", or build for PostgreSQL.");
        }
        if (settings.isWrittenLate()) {
            findings.add("H2 acknowledges publications before they are on the disk:"
                    + " add \";WRITE_DELAY=0\" to QUARKUS_DATASOURCE_JDBC_URL.");
        }
        if (settings.isPasswordGuessable()) {
            findings.add("The database's password is one that everybody tries first:"
                    + " give its user another one, and set QUARKUS_DATASOURCE_PASSWORD to it.");
        }
        if (settings.adminToken().filter(Guessable::token).isPresent()) {
            findings.add("The admin's token can be guessed: set COPYDESK_ADMIN_TOKEN to at least "
                    + Guessable.SHORTEST_TOKEN + " random characters, such as \"openssl rand -hex 32\" prints,"
                    + " or leave it out and one is made.");
        }
        if (!BaseUrl.parse(settings.baseUrl()).isForReaders()) {
            findings.add(
                    "Links and feeds would send readers to \"" + settings.baseUrl()
                            + "\", where they find nothing:"
                            + " set COPYDESK_PUBLICATION_BASE_URL to its public address, such as \"https://news.your-paper.com\".");
        }
        return findings;
    }
}
