package org.copydesk.body;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The body of an article. Its blocks are canonical and none is empty; HTML, plain text and Markdown are derived from
 * them. BodyParser that look the same are equal. The stored form is parsed when the blocks are first asked for, and written once.
 */
public final class Body {
    /** A body without blocks. */
    public static final Body EMPTY = new Body(List.of());

    private List<Block> blocks;
    private String json;

    /** Leaves out empty blocks. Their number is bounded by the parsers, not here. */
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
        return blocks.stream().filter(block -> !block.isEmpty()).toList();
    }

    /** The blocks in their order. */
    public List<Block> blocks() {
        if (blocks == null) {
            blocks = withoutEmpty(BlockJson.read(json));
        }
        return blocks;
    }

    /**
     * The body as an HTML fragment: semantic elements without attributes other than {@code href} and, on the figures
     * that stand for pictures, {@code data-caption}. Read again it gives an equal body.
     */
    public String html() {
        return HtmlWriter.write(this);
    }

    /** The words alone: blocks parted by a blank line, list items with a dash or number, cells parted by tabs. */
    public String text() {
        return TextWriter.write(this);
    }

    /** The body as CommonMark with tables, with HTML where Markdown has no form. Read again it gives an equal body. */
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
            json = BlockJson.write(blocks);
        }
        return json;
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
