package org.copydesk.vocabulary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.copydesk.platform.text.Aliases;
import org.copydesk.platform.text.PlainText;
import org.copydesk.vocabulary.file.ImportFindings;
import org.copydesk.vocabulary.file.ImportedTag;
import org.copydesk.vocabulary.file.ImportedTag.Field;

/** Merges a row into a tag, and validates the result as a request would be. */
@ApplicationScoped
class ImportedValues {
    private static final String KINDS =
            Arrays.stream(TagKind.values()).map(TagKind::toString).collect(Collectors.joining(", "));

    private final Validator validator;

    ImportedValues(Validator validator) {
        this.validator = validator;
    }

    /** The kind that a row names; empty where it names none that there is, which is an error. */
    Optional<TagKind> kind(ImportedTag row, TagKind otherwise, ImportFindings findings) {
        String name = row.value(Field.KIND);
        if (name == null) {
            return Optional.of(otherwise);
        }
        Optional<TagKind> kind = Arrays.stream(TagKind.values())
                .filter(known -> known.toString().equals(name.toLowerCase(Locale.ROOT)))
                .findFirst();
        if (kind.isEmpty()) {
            findings.error(row.place(), "kind", "invalid-value", "kind must be one of " + KINDS + ".");
        }
        return kind;
    }

    /** What the tag is to be; its slug only if it gets another one. */
    TagRequest wanted(ImportedTag row, Tag tag, TagKind kind, ImportFindings findings) {
        String slug = row.value(Field.SLUG);
        boolean renamed =
                slug != null && !slug.equals(tag.slug()) && !tag.slugs().contains(slug);
        TagRequest wanted = new TagRequest(
                renamed ? slug : null,
                text(row.valueOr(Field.LABEL, tag.name())),
                tag.kind() == null || row.value(Field.KIND) != null ? kind : tag.kind(),
                labels(row, tag),
                text(row.valueOr(Field.CODE, tag.code())),
                row.valueOr(Field.URI, tag.uri()),
                null,
                position(row, tag, findings),
                aliases(row, tag));
        check(row, wanted, findings);
        if (wanted.hasMisplacedPosition()) {
            findings.error(row.place(), "position", "not-a-section", "Only a section has a position in the menu.");
        }
        return wanted;
    }

    private static Integer position(ImportedTag row, Tag tag, ImportFindings findings) {
        String number = row.value(Field.POSITION);
        if (number == null) {
            return row.says(Field.POSITION) ? null : tag.position();
        }
        try {
            return Integer.valueOf(number);
        } catch (NumberFormatException noNumber) {
            findings.error(row.place(), "position", "invalid-value", "position must be a whole number.");
            return null;
        }
    }

    private static Map<String, String> labels(ImportedTag row, Tag tag) {
        Map<String, String> labels = new TreeMap<>(tag.labels());
        row.labels().forEach((language, label) -> {
            if (label == null) {
                labels.remove(language);
            } else {
                labels.put(language, text(label));
            }
        });
        return labels;
    }

    private static List<String> aliases(ImportedTag row, Tag tag) {
        List<String> aliases = new ArrayList<>();
        if (row.aliases() == null || row.moreAliases()) {
            aliases.addAll(tag.aliases());
        }
        if (row.aliases() != null) {
            List<String> more = row.aliases().stream().map(ImportedValues::text).toList();
            Aliases.add(aliases, row.moreAliases() ? row.valueOr(Field.LABEL, "") : "", more);
        }
        return aliases;
    }

    private static String text(String value) {
        return value == null ? null : PlainText.singleLine(value);
    }

    private void check(ImportedTag row, TagRequest wanted, ImportFindings findings) {
        validator
                .validate(wanted)
                .forEach(violation -> findings.error(
                        row.place(),
                        violation.getPropertyPath().iterator().next().getName(),
                        code(violation.getConstraintDescriptor().getAnnotation().annotationType()),
                        violation.getMessage()));
        List<String> texts = new ArrayList<>(wanted.labels().values());
        texts.addAll(wanted.aliases());
        texts.add(wanted.label());
        texts.add(wanted.code());
        texts.stream()
                .filter(text -> text != null)
                .flatMap(text -> PlainText.problem(text).stream())
                .forEach(problem -> findings.error(row.place(), null, "characters", problem));
    }

    private static String code(Class<?> constraint) {
        return constraint.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
