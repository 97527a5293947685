package org.copydesk.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.copydesk.WithoutTests;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

class ConfigurationPageTest {
    private static final List<? extends Class<?>> COPYDESK = new ClassFileImporter()
            .withImportOption(new WithoutTests()).importPackages("org.copydesk").stream()
                    .map(JavaClass::reflect)
                    .toList();

    /** A key and its default; the default is empty where the key may be left out and nothing stands in for it. */
    private record Key(String name, String standard) {}

    private static Stream<Key> mapped() {
        return COPYDESK.stream()
                .filter(type -> type.isAnnotationPresent(ConfigMapping.class))
                .flatMap(type -> keys(type.getAnnotation(ConfigMapping.class).prefix(), type));
    }

    private static Stream<Key> keys(String prefix, Class<?> mapping) {
        return Arrays.stream(mapping.getDeclaredMethods())
                .filter(method -> !method.isDefault() && !method.isSynthetic())
                .flatMap(method -> keysOf(prefix + "." + name(method), method));
    }

    private static Stream<Key> keysOf(String name, Method method) {
        if (method.getReturnType().isInterface()
                && method.getReturnType().getName().startsWith("org.copydesk")) {
            return keys(name, method.getReturnType());
        }
        WithDefault standard = method.getAnnotation(WithDefault.class);
        return Stream.of(new Key(name, standard == null ? "" : standard.value()));
    }

    private static String name(Method method) {
        WithName given = method.getAnnotation(WithName.class);
        return given != null
                ? given.value()
                : method.getName().replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }

    private static Stream<String> injected() {
        return COPYDESK.stream()
                .flatMap(type -> Arrays.stream(type.getDeclaredConstructors()))
                .flatMap(constructor -> Arrays.stream(constructor.getParameters()))
                .map(ConfigurationPageTest::propertyName)
                .filter(name -> name.startsWith("copydesk."));
    }

    private static String propertyName(Parameter parameter) {
        ConfigProperty property = parameter.getAnnotation(ConfigProperty.class);
        return property == null ? "" : property.name();
    }

    @Test
    void everyKeyStandsThereOnce() {
        List<String> documented = MarkdownTable.of("configuration.md").rows().stream()
                .map(row -> row.get(0))
                .toList();

        assertThat(documented)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(Stream.concat(mapped().map(Key::name), injected())
                        .distinct()
                        .toList());
    }

    @Test
    void everyDefaultIsTheOneInTheCode() {
        assertThat(MarkdownTable.of("configuration.md").rows().stream().map(row -> new Key(row.get(0), row.get(1))))
                .containsAll(mapped().toList());
    }
}
