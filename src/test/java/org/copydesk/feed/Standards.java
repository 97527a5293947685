package org.copydesk.feed;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The schemas of the IPTC's standards. They lie outside of the project, in the folder that the system property {@code
 * copydesk.schemas} names; tests that need them are skipped where they are not.
 */
public final class Standards {
    private static final Path FOLDER = Path.of(System.getProperty("copydesk.schemas", "../shared/schemas"));
    private static final SchemaValidatorsConfig CONFIG =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    private Standards() {}

    /** The file, or the end of the test. */
    public static Path file(String name) {
        Path file = FOLDER.resolve(name).toAbsolutePath().normalize();
        assumeTrue(Files.isRegularFile(file), () -> "There is no " + file + ": set -Dcopydesk.schemas");
        return file;
    }

    /** The newest versions add optional properties alone, so that those before are held against in their place. */
    private static Path ninjsFile(String version) {
        boolean isHere = Files.isRegularFile(FOLDER.resolve("ninjs-schema_" + version + ".json"));
        String before = Map.of("3.2", "3.1", "2.3", "2.2", "1.7", "1.6").getOrDefault(version, version);
        return file("ninjs-schema_" + (isHere ? version : before) + ".json");
    }

    public static JsonSchema ninjs(String version) {
        SpecVersion.VersionFlag draft =
                version.startsWith("1.") ? SpecVersion.VersionFlag.V7 : SpecVersion.VersionFlag.V202012;
        String geo = file("GeoJSON-schema.json").toUri().toString();
        return JsonSchemaFactory.getInstance(
                        draft,
                        factory -> factory.schemaMappers(
                                mappers -> mappers.mapPrefix("https://geojson.org/schema/GeoJSON.json", geo)))
                .getSchema(SchemaLocation.of(ninjsFile(version).toUri().toString()), CONFIG);
    }

    /** What is wrong with a piece of JSON, a line each; empty if it fits. */
    public static String faults(JsonSchema schema, String json) {
        return schema.validate(json, InputFormat.JSON).stream()
                .map(message -> message.getInstanceLocation() + ": " + message.getMessage())
                .collect(Collectors.joining("\n"));
    }
}
