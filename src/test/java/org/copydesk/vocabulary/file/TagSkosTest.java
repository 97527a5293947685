package org.copydesk.vocabulary.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.copydesk.platform.problem.ProblemException;
import org.copydesk.vocabulary.file.ImportedTag.Field;
import org.copydesk.vocabulary.file.TagImportReport.Finding;
import org.copydesk.vocabulary.file.TagSkos.Syntax;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TagSkosTest {
    private static final String TURTLE =
            """
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            <https://voc.example/scheme> a skos:ConceptScheme ; skos:prefLabel "A scheme"@en .
            <https://voc.example/2> a skos:Concept ;
                skos:prefLabel "Harbours"@en-GB, "Häfen"@de ;
                skos:altLabel "Ports"@en ;
                skos:notation "02" ;
                skos:broader <https://voc.example/1> .
            <https://voc.example/1> a skos:Concept ; skos:prefLabel "Sea"@en ; skos:narrower <https://voc.example/3> .
            <https://voc.example/3> a skos:Concept ; skos:prefLabel "Tides" .
            """;
    private static final String XML =
            """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
                     xmlns:skos="http://www.w3.org/2004/02/skos/core#">
              <skos:Concept rdf:about="https://voc.example/2">
                <skos:prefLabel xml:lang="en">Harbours</skos:prefLabel>
                <skos:broader rdf:resource="https://voc.example/1"/>
              </skos:Concept>
            </rdf:RDF>
            """;
    private static final String JSON =
            """
            {"@context": {"skos": "http://www.w3.org/2004/02/skos/core#"},
             "@id": "https://voc.example/2", "@type": "skos:Concept",
             "skos:prefLabel": {"@value": "Harbours", "@language": "en"},
             "skos:broader": {"@id": "https://voc.example/1"}}
            """;

    private final ImportFindings findings = new ImportFindings();

    @TempDir
    Path folder;

    private List<ImportedTag> read(String text, Syntax syntax) {
        return TagSkos.read(text.getBytes(StandardCharsets.UTF_8), syntax, "en", findings);
    }

    private void assertRefused(String text, Syntax syntax) {
        assertThatThrownBy(() -> read(text, syntax)).isInstanceOf(ProblemException.class);
        assertThat(findings.report(0, 0, 0).errors()).extracting(Finding::code).containsOnly("malformed");
    }

    @Test
    void conceptsBecomeTags() {
        List<ImportedTag> tags = read(TURTLE, Syntax.TURTLE);

        assertThat(tags)
                .extracting(ImportedTag::key)
                .containsExactlyInAnyOrder("https://voc.example/1", "https://voc.example/2", "https://voc.example/3");
        ImportedTag harbours =
                tags.stream().filter(tag -> tag.key().endsWith("2")).findFirst().orElseThrow();
        assertThat(harbours.values())
                .isEqualTo(Map.of(
                        Field.LABEL, "Harbours",
                        Field.URI, "https://voc.example/2",
                        Field.PARENT, "https://voc.example/1",
                        Field.CODE, "02"));
        assertThat(harbours.labels()).isEqualTo(Map.of("en-GB", "Harbours", "de", "Häfen"));
        assertThat(harbours.aliases()).containsExactly("Ports");
        ImportedTag tides =
                tags.stream().filter(tag -> tag.key().endsWith("3")).findFirst().orElseThrow();
        assertThat(tides.value(Field.LABEL)).isEqualTo("Tides");
        assertThat(tides.value(Field.PARENT)).isEqualTo("https://voc.example/1");
    }

    @Test
    void everySyntaxSaysTheSame() {
        for (Map.Entry<String, Syntax> file :
                Map.of(XML, Syntax.RDF_XML, JSON, Syntax.JSON_LD).entrySet()) {
            assertThat(read(file.getKey(), file.getValue()))
                    .extracting(ImportedTag::values)
                    .containsExactly(Map.of(
                            Field.LABEL, "Harbours",
                            Field.URI, "https://voc.example/2",
                            Field.PARENT, "https://voc.example/1"));
        }
    }

    @Test
    void onlyOneOfSeveralParentsIsTakenAndThatIsSaid() {
        List<ImportedTag> tags = read(
                "@prefix skos: <http://www.w3.org/2004/02/skos/core#> . <https://voc.example/4> a skos:Concept ;"
                        + " skos:prefLabel \"Fog\"@en ; skos:broader <https://voc.example/1>, <https://voc.example/2> .",
                Syntax.TURTLE);

        assertThat(tags.get(0).value(Field.PARENT)).isEqualTo("https://voc.example/1");
        assertThat(findings.report(0, 0, 0).notes()).extracting(Finding::code).containsExactly("only-one");
    }

    @Test
    void externalEntitiesAreNotRead() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "not to be seen");
        String entity = "<!DOCTYPE r [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>";

        assertRefused(entity + XML.replace("Harbours", "&e;"), Syntax.RDF_XML);
        assertRefused("<!DOCTYPE r [<!ENTITY e \"lol\">]>" + XML.replace("Harbours", "&e;"), Syntax.RDF_XML);
    }

    @Test
    void nothingIsFetched() throws IOException {
        AtomicInteger requests = new AtomicInteger();
        HttpServer elsewhere = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        elsewhere.createContext("/", exchange -> {
            requests.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        elsewhere.start();
        String address = "http://localhost:" + elsewhere.getAddress().getPort() + "/context";
        try {
            assertRefused(JSON.replaceFirst("\\{\"skos.*?}", "\"" + address + "\""), Syntax.JSON_LD);
            assertRefused(JSON.replaceFirst("\\{\"skos", "{\"@import\": \"" + address + "\", \"skos"), Syntax.JSON_LD);
            assertRefused("<!DOCTYPE r SYSTEM \"" + address + "\">" + XML, Syntax.RDF_XML);
        } finally {
            elsewhere.stop(0);
        }
        assertThat(requests).hasValue(0);
    }

    @Test
    void whatCanNotBeReadIsRefused() {
        for (Syntax syntax : Syntax.values()) {
            assertRefused("<[{ nothing of the kind", syntax);
        }
        assertRefused("<https://a.example/1> <https://a.example/2> " + "(".repeat(400_000), Syntax.TURTLE);
        assertRefused("[".repeat(400_000), Syntax.JSON_LD);
        assertRefused("<a>".repeat(400_000), Syntax.RDF_XML);
    }
}
