package org.copydesk.vocabulary.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import no.hasmac.jsonld.JsonLdError;
import no.hasmac.jsonld.JsonLdErrorCode;
import org.copydesk.vocabulary.file.ImportedTag.Field;
import org.copydesk.vocabulary.file.ImportedTag.Place;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.eclipse.rdf4j.rio.RDFParseException;
import org.eclipse.rdf4j.rio.RDFParser;
import org.eclipse.rdf4j.rio.helpers.AbstractRDFHandler;
import org.eclipse.rdf4j.rio.helpers.XMLParserSettings;
import org.eclipse.rdf4j.rio.jsonld.JSONLDParser;
import org.eclipse.rdf4j.rio.jsonld.JSONLDSettings;
import org.eclipse.rdf4j.rio.rdfxml.RDFXMLParser;
import org.eclipse.rdf4j.rio.turtle.TurtleParser;

/**
 * Reads a tag list as SKOS: concepts become tags, their preferred labels the labels, alternative ones aliases, what is
 * broader the parent, a notation the code. Nothing is ever fetched: a DOCTYPE or a context at another address is refused.
 */
public final class TagSkos extends AbstractRDFHandler {
    /** How SKOS may be written. */
    public enum Syntax {
        TURTLE(TurtleParser::new),
        RDF_XML(RDFXMLParser::new),
        JSON_LD(JSONLDParser::new);

        @SuppressWarnings("ImmutableEnumChecker") // a constructor has no state
        private final Supplier<RDFParser> parser;

        Syntax(Supplier<RDFParser> parser) {
            this.parser = parser;
        }
    }

    private static final String NO_BASE = "urn:copydesk:import:";

    /** What the file says of one concept; labels by language, with an empty one for labels without. */
    private static final class Concept {
        private boolean declared;
        private final Map<String, String> labels = new TreeMap<>();
        private final Set<String> aliases = new LinkedHashSet<>();
        private final Set<String> broader = new LinkedHashSet<>();
        private final Set<String> notations = new LinkedHashSet<>();
    }

    private final Map<String, Concept> concepts = new LinkedHashMap<>();
    private final String language;
    private final ImportFindings findings;

    private TagSkos(String language, ImportFindings findings) {
        this.language = language.toLowerCase(Locale.ROOT);
        this.findings = findings;
    }

    /** @param language whose preferred label is the tag's own; if a concept has none in it, the next best one is */
    public static List<ImportedTag> read(byte[] file, Syntax syntax, String language, ImportFindings findings) {
        TagSkos skos = new TagSkos(language, findings);
        skos.parse(file, syntax);
        return skos.concepts.entrySet().stream()
                .filter(entry -> entry.getValue().declared)
                .map(entry -> skos.tag(entry.getKey(), entry.getValue()))
                .toList();
    }

    private void parse(byte[] file, Syntax syntax) {
        RDFParser parser = syntax.parser.get();
        parser.getParserConfig().set(XMLParserSettings.DISALLOW_DOCTYPE_DECL, true);
        parser.getParserConfig().set(JSONLDSettings.DOCUMENT_LOADER, (address, options) -> {
            throw new JsonLdError(JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED, "Contexts are never fetched");
        });
        parser.setRDFHandler(this);
        try {
            parser.parse(new ByteArrayInputStream(file), NO_BASE);
        } catch (RDFParseException broken) {
            String line = broken.getLineNumber() < 1 ? "" : " at line " + broken.getLineNumber();
            throw findings.refusal("malformed", "The file can't be read" + line + "." + advice(syntax));
        } catch (IOException | RuntimeException unreadable) {
            throw findings.refusal("malformed", "The file can't be read." + advice(syntax));
        } catch (StackOverflowError tooDeep) {
            // The Turtle parser calls itself for every level of brackets and knows no bound.
            throw findings.refusal("malformed", "The file is nested too deeply.");
        }
    }

    private static String advice(Syntax syntax) {
        return switch (syntax) {
            case TURTLE -> " It must be Turtle.";
            case RDF_XML -> " It must be RDF/XML without a DOCTYPE: write the namespaces out.";
            case JSON_LD -> " It must be JSON-LD with its context inside: contexts at other addresses are not fetched.";
        };
    }

    @Override
    public void handleStatement(Statement statement) {
        Concept concept = concept(statement.getSubject());
        Value object = statement.getObject();
        Value predicate = statement.getPredicate();
        if (predicate.equals(RDF.TYPE)) {
            concept.declared |= object.equals(SKOS.CONCEPT);
        } else if (predicate.equals(SKOS.PREF_LABEL) && object instanceof Literal label) {
            takeLabel(statement, concept, label);
        } else if (predicate.equals(SKOS.ALT_LABEL)) {
            concept.aliases.add(object.stringValue().strip());
        } else if (predicate.equals(SKOS.BROADER)) {
            concept.broader.add(key(object));
        } else if (predicate.equals(SKOS.NARROWER)) {
            concept(object).broader.add(key(statement.getSubject()));
        } else if (predicate.equals(SKOS.NOTATION)) {
            concept.notations.add(object.stringValue().strip());
        }
    }

    private void takeLabel(Statement statement, Concept concept, Literal label) {
        String in = label.getLanguage().map(ImportedTag::language).orElse("");
        String text = label.stringValue().strip();
        String first = concept.labels.putIfAbsent(in, text);
        if (first != null && !first.equals(text)) {
            findings.note(
                    place(key(statement.getSubject())),
                    "label",
                    "second-label",
                    "\"" + text + "\" is a second preferred label in one language; it became an alias.");
            concept.aliases.add(text);
        }
    }

    private Concept concept(Value subject) {
        return concepts.computeIfAbsent(key(subject), key -> new Concept());
    }

    private static String key(Value resource) {
        return resource.isIRI() ? resource.stringValue() : "_:" + resource.stringValue();
    }

    private static Place place(String key) {
        return new Place(null, key);
    }

    private ImportedTag tag(String key, Concept concept) {
        Map<Field, String> values = new EnumMap<>(Field.class);
        String label = ownLabel(concept.labels);
        values.put(Field.LABEL, label);
        if (!key.startsWith("_:")) {
            values.put(Field.URI, key);
        }
        first(key, "parent", concept.broader).ifPresent(parent -> values.put(Field.PARENT, parent));
        first(key, "code", concept.notations).ifPresent(code -> values.put(Field.CODE, code));
        Map<String, String> labels = new TreeMap<>(concept.labels);
        labels.remove("");
        concept.aliases.remove(label);
        return new ImportedTag(place(key), key, values, List.copyOf(concept.aliases), true, labels);
    }

    private Optional<String> first(String key, String field, Set<String> values) {
        if (values.size() > 1) {
            String others = values.stream()
                    .skip(1)
                    .limit(10)
                    .reduce((a, b) -> a + ", " + b)
                    .orElse("");
            findings.note(place(key), field, "only-one", "A tag has one " + field + "; left out: " + others + ".");
        }
        return values.stream().findFirst();
    }

    /** In the wanted language, a variety of it, or the language that it is a variety of; without one; or any. */
    private String ownLabel(Map<String, String> labels) {
        return labels.entrySet().stream()
                .min((a, b) -> Integer.compare(distance(a.getKey()), distance(b.getKey())))
                .map(Map.Entry::getValue)
                .orElse(null);
    }

    private int distance(String labelLanguage) {
        String tag = labelLanguage.toLowerCase(Locale.ROOT);
        if (tag.equals(language)) {
            return 0;
        }
        if (tag.startsWith(language + "-")) {
            return 1;
        }
        if (language.startsWith(tag + "-")) {
            return 2;
        }
        return tag.isEmpty() ? 3 : 4;
    }
}
