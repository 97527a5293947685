package org.copydesk.body;

/**
 * Writes a text and its marks as HTML.
 *
 * @param lineBreak what stands for a line feed
 * @param paragraphBreak what stands for a blank line
 */
record HtmlMarks(StringBuilder out, String lineBreak, String paragraphBreak) implements MarkNesting.Visitor {

    @Override
    public void open(Mark mark) {
        if (mark.type() == Mark.Type.LINK) {
            openLink(out, mark.href());
        } else {
            out.append('<').append(element(mark.type())).append('>');
        }
    }

    @Override
    public void text(String stretch) {
        out.append(escape(stretch).replace("\n\n", paragraphBreak).replace("\n", lineBreak));
    }

    @Override
    public void close(Mark mark) {
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
            case SUPERSCRIPT -> "sup";
            case CODE -> "code";
        };
    }
}
