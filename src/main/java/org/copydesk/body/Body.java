package org.copydesk.body;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The body of an article. Its blocks are canonical and none is empty; HTML, plain text and Markdown are derived from
 * them. Bodies that look the same are equal. The stored form is parsed when the blocks are first asked for, and written once.
 */
public final class Body {
    /** A body without blocks. */
    public static final Body EMPTY = new Body(List.of());

    private static final TypeReference<List<Block>> BLOCKS = new TypeReference<>() {};
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final ObjectWriter WRITER = MAPPER.writerFor(BLOCKS);
    private static final ObjectReader READER = MAPPER.readerFor(BLOCKS);

    private List<Block> blocks;
    private String json;

    /** Leaves out empty blocks, and puts notes last. Their number is bounded by the parsers, not here. */
    public Body(List<Block> blocks) {
        this.blocks = withoutEmpty(blocks);
    }

    private Body(String json) {
        this.json = json;
    }

    /** The body of which {@link #toJson} is this; its size was checked when it was parsed. */
    public static Body fromJson(String json) {
        return new Body(json);
    }

    private static List<Block> withoutEmpty(List<Block> blocks) {
        return Stream.concat(
                        blocks.stream().filter(block -> !(block instanceof Block.Footnotes)),
                        blocks.stream().filter(Block.Footnotes.class::isInstance))
                .filter(block -> !block.isEmpty())
                .toList();
    }

    /** The blocks in their order. */
    public List<Block> blocks() {
        if (blocks == null) {
            blocks = withoutEmpty(read(json));
        }
        return blocks;
    }

    /**
     * The body as an HTML fragment: semantic elements without attributes other than those that HTML has for what blocks
     * say ({@code href}, {@code start}, {@code colspan}, {@code id} and the like), and {@code data-caption} on the figures
     * that stand for pictures. Read again it gives an equal body.
     */
    public String html() {
        return html(id -> null);
    }

    /** The same with the words of pictures in their figures, by the ids of their captions; null for one without. */
    public String html(Function<UUID, FigureCaption> captions) {
        return HtmlWriter.write(this, captions);
    }

    /** The words alone: blocks parted by a blank line, list items with a dash or number, cells parted by tabs. */
    public String text() {
        return TextWriter.write(this);
    }

    /** The body as CommonMark with tables, struck words and footnotes, with HTML where Markdown has no form. Read again it gives an equal body. */
    public String markdown() {
        return MarkdownWriter.write(this);
    }

    /** The number of words, counted by Unicode's rules and, for scripts without spaces, by dictionary. */
    public int wordCount() {
        return WordCounter.count(this);
    }

    /** The ids of the captions whose pictures stand in the body, in order. */
    public Stream<UUID> imageCaptionIds() {
        return blocks().stream()
                .filter(Block.Image.class::isInstance)
                .map(Block.Image.class::cast)
                .map(Block.Image::caption);
    }

    /** The blocks as a JSON array, as {@link #fromJson} takes it. */
    public String toJson() {
        if (json == null) {
            json = write(blocks);
        }
        return json;
    }

    private static String write(List<Block> blocks) {
        try {
            return WRITER.writeValueAsString(blocks);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Blocks can always be written as JSON", e);
        }
    }

    private static List<Block> read(String json) {
        try {
            return READER.readValue(json);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("A stored body can't be read", damaged);
        }
    }

    @Override
    public boolean equals(Object other) {
        return this == other || (other instanceof Body body && blocks().equals(body.blocks()));
    }

    @Override
    public int hashCode() {
        return blocks().hashCode();
    }

    @Override
    public String toString() {
        return toJson();
    }
}
