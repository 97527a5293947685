package org.copydesk.body;

/**
 * Writes a text and its marks as HTML.
 *
 * @param rich the text
 * @param lineBreak what stands for a line feed
 * @param paragraphBreak what stands for a blank line
 */
record HtmlMarks(StringBuilder out, Block.Rich rich, String lineBreak, String paragraphBreak)
        implements MarkNesting.Visitor {
    /** The id of a note is this and its number. */
    static final String NOTE = "fn-";

    @Override
    public void open(Mark mark) {
        if (mark.type() == Mark.Type.LINK) {
            openLink(out, mark.href());
            return;
        }
        out.append('<').append(element(mark.type())).append('>');
        if (NoteMarks.isReference(mark)) {
            openLink(out, "#" + NOTE + mark.note(rich.text()));
        }
    }

    @Override
    public void text(String stretch) {
        out.append(escape(stretch).replace("\n\n", paragraphBreak).replace("\n", lineBreak));
    }

    @Override
    public void close(Mark mark) {
        if (NoteMarks.isReference(mark)) {
            out.append("</a>");
        }
        out.append("</").append(element(mark.type())).append('>');
    }

    static void openLink(StringBuilder out, String href) {
        out.append("<a href=\"").append(escape(href)).append("\">");
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    static String element(Mark.Type type) {
        return switch (type) {
            case LINK -> "a";
            case STRONG -> "strong";
            case EMPHASIS -> "em";
            case UNDERLINE -> "u";
            case STRIKE -> "s";
            case SUBSCRIPT -> "sub";
            case SUPERSCRIPT, FOOTNOTE -> "sup";
            case CODE -> "code";
        };
    }
}
