package org.copydesk.body.parse;

import static org.copydesk.body.parse.JsonFields.at;
import static org.copydesk.body.parse.JsonFields.elements;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.copydesk.body.Block;
import org.copydesk.body.Body;
import org.copydesk.body.BodyBudget;
import org.copydesk.body.BodyBudget.Bound;
import org.copydesk.body.InvalidBodyException;
import org.copydesk.body.Mark;

/** Parses blocks from JSON strictly, and refuses unknown fields and types with a pointer. */
final class BlockParser {
    /** How many lists may stand inside one another. */
    static final int MAX_LIST_DEPTH = 8;

    private static final Pattern UUID_FORM =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final Map<String, Mark.Type> MARK_TYPES = Stream.of(Mark.Type.values())
            .collect(Collectors.toUnmodifiableMap(type -> type.name().toLowerCase(Locale.ROOT), Function.identity()));
    private static final String BLOCK_TYPES =
            "paragraph, heading, quote, list, code, image, embed, table, separator, footnotes";

    private BlockParser() {}

    static Body parse(JsonNode blocks) {
        BodyBudget budget = new BodyBudget();
        BodyReferences references = new BodyReferences();
        Body body = new Body(elements(blocks, "", Bound.BLOCKS, (node, pointer) -> {
            Block block = block(node, pointer);
            budget.add(block);
            references.add(block, pointer);
            return block;
        }));
        references.check();
        return body;
    }

    private static Block block(JsonNode node, String pointer) {
        JsonNode type = node.path("type");
        return switch (type.isTextual() ? type.textValue() : "") {
            case "paragraph" -> paragraph(fields(node, pointer, "text", "marks"));
            case "heading" -> heading(fields(node, pointer, "level", "text", "marks", "id"));
            case "quote" -> quote(fields(node, pointer, "text", "marks", "attribution"));
            case "list" -> list(node, pointer, 1);
            case "code" -> code(fields(node, pointer, "text", "marks", "language"));
            case "image" -> new Block.Image(uuid(fields(node, pointer, "caption"), "caption"));
            case "embed" -> embed(fields(node, pointer, "url", "title"));
            case "table" -> table(fields(node, pointer, "caption", "header", "rows"));
            case "footnotes" -> footnotes(fields(node, pointer, "notes"));
            case "separator" -> separator(fields(node, pointer));
            default -> throw unknownType(node, type, pointer);
        };
    }

    private static InvalidBodyException unknownType(JsonNode node, JsonNode type, String pointer) {
        if (!node.isObject()) {
            return new InvalidBodyException(pointer, "wrong-type", "Send a block, which is an object with a type.");
        }
        String code = type.isMissingNode() || type.isNull() ? "required" : "unknown-type";
        return new InvalidBodyException(pointer + "/type", code, "Use one of the block types " + BLOCK_TYPES + ".");
    }

    private static JsonFields fields(JsonNode node, String pointer, String... known) {
        return JsonFields.of(
                node,
                pointer,
                Stream.concat(Stream.of("type"), Stream.of(known)).collect(Collectors.toUnmodifiableSet()));
    }

    private static Block paragraph(JsonFields fields) {
        return new Block.Paragraph(fields.text("text"), marks(fields));
    }

    private static Block heading(JsonFields fields) {
        int level = fields.integer("level", 2, 6);
        String text = fields.text("text");
        List<Mark> marks = marks(fields);
        String id = fields.optionalText("id");
        return at(fields.at("id"), () -> new Block.Heading(level, text, marks, id));
    }

    private static Block code(JsonFields fields) {
        List<Mark> marks = marks(fields);
        String text = fields.text("text");
        String language = fields.optionalText("language");
        return at(fields.at("language"), () -> new Block.Code(text, marks, language));
    }

    private static Block footnotes(JsonFields fields) {
        return new Block.Footnotes(
                elements(fields.required("notes"), fields.at("notes"), Bound.PIECES, (node, pointer) -> {
                    InlineJson note = InlineJson.of(node, pointer, Set.of());
                    return new Block.Note(note.text(), note.marks());
                }));
    }

    private static Block quote(JsonFields fields) {
        return new Block.Quote(fields.text("text"), marks(fields), fields.optionalText("attribution"));
    }

    private static Block embed(JsonFields fields) {
        String url = fields.text("url");
        String title = fields.optionalText("title");
        return at(fields.at("url"), () -> new Block.Embed(url, title));
    }

    private static Block separator(JsonFields fields) {
        return fields.object().isObject() ? new Block.Separator() : null;
    }

    private static Block.ItemList list(JsonNode node, String pointer, int depth) {
        if (depth > MAX_LIST_DEPTH) {
            throw new InvalidBodyException(
                    pointer, "too-deep", "Nest lists at most " + MAX_LIST_DEPTH + " levels deep.");
        }
        JsonFields fields = fields(node, pointer, "ordered", "numbering", "start", "reversed", "items");
        JsonNode type = node.get("type");
        if (type != null && !"list".equals(type.textValue())) {
            throw new InvalidBodyException(pointer + "/type", "unknown-type", "Only a list may stand here.");
        }
        List<Block.ListItem> items = elements(
                fields.required("items"), fields.at("items"), Bound.PIECES, (item, place) -> item(item, place, depth));
        Integer start = fields.has("start")
                ? (Integer) fields.integer("start", -Block.ItemList.MAX_START, Block.ItemList.MAX_START)
                : null;
        String numbering = fields.optionalText("numbering");
        boolean ordered = fields.flag("ordered");
        boolean reversed = fields.flag("reversed");
        return at(fields.at("numbering"), () -> new Block.ItemList(ordered, numbering, start, reversed, items));
    }

    private static Block.ListItem item(JsonNode node, String pointer, int depth) {
        InlineJson item = InlineJson.of(node, pointer, Set.of("list"));
        Block.ItemList nested = node.hasNonNull("list") ? list(node.get("list"), pointer + "/list", depth + 1) : null;
        return new Block.ListItem(item.text(), item.marks(), nested);
    }

    private static Block table(JsonFields fields) {
        JsonNode rows = fields.required("rows");
        List<List<Block.Cell>> read = elements(
                rows,
                fields.at("rows"),
                Bound.CELLS,
                (row, pointer) -> elements(row, pointer, Bound.CELLS, BlockParser::cell));
        boolean header = fields.flag("header");
        Block.TableCaption caption = null;
        if (fields.has("caption")) {
            InlineJson words = InlineJson.of(fields.object().get("caption"), fields.at("caption"), Set.of());
            caption = new Block.TableCaption(words.text(), words.marks());
        }
        Block.TableCaption above = caption;
        return at(fields.at("rows"), () -> new Block.Table(above, header, read));
    }

    private static Block.Cell cell(JsonNode node, String pointer) {
        InlineJson cell = InlineJson.of(node, pointer, Set.of("header", "colspan", "rowspan"));
        return new Block.Cell(
                cell.text(),
                cell.marks(),
                cell.fields() != null && cell.fields().flag("header"),
                span(cell.fields(), "colspan"),
                span(cell.fields(), "rowspan"));
    }

    private static int span(JsonFields fields, String name) {
        return fields != null && fields.has(name) ? fields.integer(name, 1, Block.Cell.MAX_SPAN) : 1;
    }

    /** A text with marks, sent as an object or, where it has no marks, as a string. */
    private record InlineJson(String text, List<Mark> marks, JsonFields fields) {
        static InlineJson of(JsonNode node, String pointer, Set<String> others) {
            if (node.isTextual()) {
                return new InlineJson(JsonFields.string(node, pointer), List.of(), null);
            }
            Set<String> known =
                    Stream.concat(Stream.of("text", "marks"), others.stream()).collect(Collectors.toUnmodifiableSet());
            JsonFields fields = JsonFields.of(node, pointer, known);
            return new InlineJson(fields.text("text"), BlockParser.marks(fields), fields);
        }
    }

    private static UUID uuid(JsonFields fields, String name) {
        String text = fields.text(name);
        if (!UUID_FORM.matcher(text).matches()) {
            throw new InvalidBodyException(fields.at(name), "not-a-uuid", "Send the id of a caption, a UUID.");
        }
        return UUID.fromString(text);
    }

    private static List<Mark> marks(JsonFields fields) {
        if (!fields.has("marks")) {
            return List.of();
        }
        String text = fields.text("text");
        return elements(
                fields.object().get("marks"),
                fields.at("marks"),
                Bound.MARKS,
                (node, pointer) -> mark(node, pointer, text));
    }

    private static Mark mark(JsonNode node, String pointer, String text) {
        JsonFields fields = JsonFields.of(node, pointer, Set.of("type", "start", "end", "href"));
        Mark.Type type = MARK_TYPES.get(fields.text("type"));
        if (type == null) {
            throw new InvalidBodyException(
                    fields.at("type"),
                    "unknown-type",
                    "Use one of the mark types "
                            + String.join(
                                    ", ", MARK_TYPES.keySet().stream().sorted().toList()) + ".");
        }
        int start = fields.integer("start", 0, text.length());
        int end = fields.integer("end", start, text.length());
        requireWhole(text, start, fields.at("start"));
        requireWhole(text, end, fields.at("end"));
        String href = type == Mark.Type.LINK ? fields.text("href") : fields.optionalText("href");
        Mark mark = at(fields.at("href"), () -> new Mark(type, start, end, href));
        BodyReferences.check(mark, text, pointer);
        return mark;
    }

    private static void requireWhole(String text, int offset, String pointer) {
        if (offset > 0
                && offset < text.length()
                && Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset))) {
            throw new InvalidBodyException(
                    pointer, "out-of-range", "Move this offset: it stands inside a character of two code units.");
        }
    }
}
