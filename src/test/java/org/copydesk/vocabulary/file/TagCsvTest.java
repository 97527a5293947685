package org.copydesk.vocabulary.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.copydesk.platform.problem.ProblemException;
import org.copydesk.vocabulary.file.ImportedTag.Field;
import org.copydesk.vocabulary.file.TagImportReport.Finding;
import org.junit.jupiter.api.Test;

class TagCsvTest {
    private final ImportFindings findings = new ImportFindings();

    private List<ImportedTag> read(String csv) {
        return TagCsv.read(csv.getBytes(StandardCharsets.UTF_8), findings);
    }

    private List<Finding> errors() {
        return findings.report(0, 0, 0).errors();
    }

    @Test
    void everyColumnBecomesAField() {
        List<ImportedTag> tags = read(
                "\uFEFF"
                        + """
                Slug,label,kind,parent,uri,code,aliases,label.ko,label.en-gb
                harbour,"Harbour, old",place,city,https://voc.example/1,H1,Port | Quay,항구,Harbour
                """);

        assertThat(tags).hasSize(1);
        ImportedTag tag = tags.get(0);
        assertThat(tag.values())
                .containsEntry(Field.SLUG, "harbour")
                .containsEntry(Field.LABEL, "Harbour, old")
                .containsEntry(Field.KIND, "place")
                .containsEntry(Field.PARENT, "city")
                .containsEntry(Field.URI, "https://voc.example/1")
                .containsEntry(Field.CODE, "H1");
        assertThat(tag.aliases()).containsExactly("Port", "Quay");
        assertThat(tag.labels()).isEqualTo(Map.of("ko", "항구", "en-GB", "Harbour"));
        assertThat(errors()).isEmpty();
    }

    @Test
    void anEmptyCellSaysNoneAndAMissingColumnSaysNothing() {
        ImportedTag tag = read("label,code\nHarbour,\n").get(0);

        assertThat(tag.says(Field.CODE)).isTrue();
        assertThat(tag.value(Field.CODE)).isNull();
        assertThat(tag.says(Field.URI)).isFalse();
        assertThat(tag.aliases()).isNull();
    }

    @Test
    void rowsAreCountedByTheLineTheyStartOn() {
        List<ImportedTag> tags = read("label\n\"Two\nlines\"\n\nLast");

        assertThat(tags).extracting(tag -> tag.place().line()).containsExactly(2, 5);
        assertThat(tags).extracting(tag -> tag.value(Field.LABEL)).containsExactly("Two\nlines", "Last");
    }

    @Test
    void unknownAndRepeatedColumnsAreNamed() {
        read("label,colour,label\nHarbour,blue,x\n");

        assertThat(errors()).extracting(Finding::field).containsExactly("colour", "label");
        assertThat(errors()).extracting(Finding::code).containsExactly("unknown-column", "twice");
    }

    @Test
    void rowsOfAnotherLengthAndBrokenQuotesAreNamed() {
        read("label,kind\nHarbour\n\"Bro\"ken,place\n");

        assertThat(errors()).extracting(Finding::line).containsExactly(2, 3);
        assertThat(errors()).extracting(Finding::code).containsExactly("wrong-columns", "malformed");
    }

    @Test
    void otherEncodingsAreRefused() {
        byte[] latin = "label\nCafé\n".getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> TagCsv.read(latin, findings))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("error");
        assertThat(errors()).extracting(Finding::code).containsExactly("not-utf-8");
    }
}
