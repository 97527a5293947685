package org.copydesk.partner.ledger;

import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a partner was given, by month and section. */
@Schema(name = "Usage")
public record UsageView(List<Row> data) {
    /**
     * A month and a section.
     *
     * @param month of UTC, such as {@code 2026-11}
     * @param section a slug, or null for articles without
     * @param articles how many different ones
     * @param versions how many versions of them
     */
    @Schema(name = "UsageRow")
    public record Row(String month, String section, long articles, long versions) {
        private String csv() {
            return month + "," + (section == null ? "" : section) + "," + articles + "," + versions + "\r\n";
        }
    }

    /** As CSV (RFC 4180); nothing in it needs quotes. */
    String csv() {
        return data.stream().map(Row::csv).collect(Collectors.joining("", "month,section,articles,versions\r\n", ""));
    }
}
