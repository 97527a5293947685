package org.copydesk.partner;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.copydesk.edition.audience.Audience;
import org.copydesk.platform.problem.ProblemException;
import org.copydesk.platform.text.LanguageTag;
import org.copydesk.platform.text.PlainText;
import org.copydesk.platform.text.Slugs;

/**
 * Entitlements as administrators write them: an object with one member, which is {@code all} or {@code any} with an array
 * of further ones, {@code not} with one, or a condition on articles: {@code tag}, {@code section}, {@code byline}, {@code
 * language}, {@code source} or {@code syndicatable}.
 */
final class EntitlementJson {
    static final int DEEPEST = 8;
    static final int MOST_PARTS = 200;
    private static final int LONGEST_TEXT = 200;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, Function<String, Audience>> CONDITIONS = Map.of(
            "tag", Audience.Tag::new,
            "section", Audience.Section::new,
            "byline", Audience.Byline::new,
            "language", EntitlementJson::language,
            "source", Audience.Source::new);
    /** Another text than a slug is that of no article; under "not", it would let everything through. */
    private static final Set<String> TERMS = Set.of("tag", "section", "byline");

    private static final String KNOWN = "one of all, any, not, tag, section, byline, language, source and syndicatable";

    private final boolean isStored;
    private int parts;

    private EntitlementJson(boolean isStored) {
        this.isStored = isStored;
    }

    /**
     * Reads an entitlement.
     *
     * @param pointer where in the request it stands
     * @throws ProblemException 422 that points at what is wrong
     */
    static Audience read(JsonNode json, String pointer) {
        return new EntitlementJson(false).audience(json, pointer, 1);
    }

    /** Reads what {@link #text} wrote. */
    static Audience stored(String text) {
        try {
            return new EntitlementJson(true).audience(JSON.readTree(text), "", 1);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("A stored entitlement can't be read", damaged);
        }
    }

    static String text(Audience audience) {
        return write(audience).toString();
    }

    private Audience audience(JsonNode json, String pointer, int depth) {
        if (!(json instanceof ObjectNode object)) {
            throw ProblemException.invalid(pointer, "wrong-type", "An entitlement must be an object.");
        }
        if (object.size() != 1) {
            throw ProblemException.invalid(
                    pointer,
                    "one-member",
                    "An entitlement has one member: " + KNOWN + ". Join several with all or any.");
        }
        // Conditions that are joined while a change is told may be more than anybody may write.
        if (!isStored && (depth > DEEPEST || ++parts > MOST_PARTS)) {
            throw ProblemException.invalid(
                    pointer,
                    "too-large",
                    "An entitlement has at most " + MOST_PARTS + " parts, and " + DEEPEST + " inside one another.");
        }
        Map.Entry<String, JsonNode> member = object.properties().iterator().next();
        String name = member.getKey();
        String below = pointer + "/" + escaped(name);
        return switch (name) {
            case "all" -> new Audience.All(several(member.getValue(), below, depth));
            case "any" -> new Audience.Any(several(member.getValue(), below, depth));
            case "not" -> new Audience.Not(audience(member.getValue(), below, depth + 1));
            case "syndicatable" -> syndicatable(member.getValue(), below);
            default -> condition(name, member.getValue(), below);
        };
    }

    private List<Audience> several(JsonNode json, String pointer, int depth) {
        if (!json.isArray()) {
            throw ProblemException.invalid(pointer, "wrong-type", "It must be an array of entitlements.");
        }
        List<Audience> several = new ArrayList<>();
        for (int i = 0; i < json.size(); i++) {
            several.add(audience(json.get(i), pointer + "/" + i, depth + 1));
        }
        return List.copyOf(several);
    }

    private static Audience syndicatable(JsonNode json, String pointer) {
        if (!json.isBoolean()) {
            throw ProblemException.invalid(pointer, "wrong-type", "syndicatable must be true or false.");
        }
        return new Audience.Syndicatable(json.booleanValue());
    }

    private Audience condition(String name, JsonNode json, String pointer) {
        Function<String, Audience> condition = CONDITIONS.get(name);
        if (condition == null) {
            throw ProblemException.invalid(pointer, "unknown-field", "An entitlement is " + KNOWN + ".");
        }
        String text = json.isTextual() ? json.textValue() : "";
        if (PlainText.isBlank(text)
                || text.length() > LONGEST_TEXT
                || PlainText.problem(text).isPresent()) {
            throw ProblemException.invalid(
                    pointer, "invalid-value", name + " must be a text of 1 to " + LONGEST_TEXT + " characters.");
        }
        if (!isStored && TERMS.contains(name) && !Slugs.isSlug(text)) {
            throw ProblemException.invalid(
                    pointer,
                    "invalid-value",
                    name + " must be a slug, such as harbour-trade: lower-case letters, digits and single hyphens.");
        }
        if (!isStored && name.equals("language") && !LanguageTag.isRegistered(text)) {
            throw ProblemException.invalid(
                    pointer, "invalid-value", "language must be a language by BCP 47, such as en, ko or pt-BR.");
        }
        try {
            return condition.apply(text);
        } catch (IllformedLocaleException unfit) {
            throw ProblemException.invalid(pointer, "invalid-value", "language must be a language tag by BCP 47.");
        }
    }

    private static Audience language(String tag) {
        return new Audience.Language(
                new Locale.Builder().setLanguageTag(tag).build().toLanguageTag());
    }

    private static String escaped(String name) {
        String shortened = name.length() <= 100 ? name : name.substring(0, 100) + "…";
        return shortened.replace("~", "~0").replace("/", "~1");
    }

    static ObjectNode write(Audience audience) {
        ObjectNode object = NODES.objectNode();
        if (audience instanceof Audience.All all) {
            return object.set("all", array(all.all()));
        }
        if (audience instanceof Audience.Any any) {
            return object.set("any", array(any.any()));
        }
        if (audience instanceof Audience.Not not) {
            return object.set("not", write(not.not()));
        }
        if (audience instanceof Audience.Tag tag) {
            return object.put("tag", tag.tag());
        }
        if (audience instanceof Audience.Section section) {
            return object.put("section", section.section());
        }
        if (audience instanceof Audience.Byline byline) {
            return object.put("byline", byline.byline());
        }
        if (audience instanceof Audience.Language language) {
            return object.put("language", language.language());
        }
        if (audience instanceof Audience.Source source) {
            return object.put("source", source.source());
        }
        return object.put("syndicatable", ((Audience.Syndicatable) audience).syndicatable());
    }

    private static ArrayNode array(List<Audience> parts) {
        ArrayNode array = NODES.arrayNode();
        parts.forEach(part -> array.add(write(part)));
        return array;
    }
}
