package org.copydesk.body;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Lays out the cells of a table by HTML's rules: a cell stands in the first column that no cell from above or before
 * takes. Spans end where another cell begins, and with the table.
 */
final class TableGrid {
    private static final int MAX_CELLS = BodyBudget.Bound.CELLS.most();

    /** For each column, the row at which the cell that takes it has ended. */
    private final int[] takenUntil = new int[Block.Table.MAX_COLUMNS];

    private final List<List<Block.Cell>> rows = new ArrayList<>();
    private int width;

    /** @param header whether the first row with cells holds headings */
    TableGrid(boolean header, List<List<Block.Cell>> given) {
        for (List<Block.Cell> row : given) {
            boolean isFirst = header && rows.isEmpty();
            if (!row.isEmpty() || isTaken()) {
                rows.add(placed(row, isFirst));
            }
        }
        if (width > Block.Table.MAX_COLUMNS || (long) width * rows.size() > MAX_CELLS) {
            throw tooLarge();
        }
        Arrays.fill(takenUntil, 0);
        rows.replaceAll(new Filler()::filled);
    }

    /** The rows with spans cut to the table, each filled up with empty cells. */
    List<List<Block.Cell>> rows() {
        return List.copyOf(rows);
    }

    /** Whether all cells of a row are headings. */
    static boolean isHeader(List<Block.Cell> row) {
        return !row.isEmpty() && row.stream().allMatch(Block.Cell::header);
    }

    /** How many rows the head of a table has: rows of headings that no cell leaves downwards. */
    static int headRows(List<List<Block.Cell>> rows) {
        int head = 0;
        int end = 0;
        for (int row = 0; row < rows.size() && isHeader(rows.get(row)); row++) {
            for (Block.Cell cell : rows.get(row)) {
                end = Math.max(end, row + cell.rowspan());
            }
            head = end <= row + 1 ? row + 1 : head;
        }
        return head;
    }

    /** The texts of a table's places: empty where a cell from above or before stands. */
    static List<List<String>> texts(List<List<Block.Cell>> rows) {
        int[] until = new int[Block.Table.MAX_COLUMNS];
        List<List<String>> texts = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            List<String> line = new ArrayList<>();
            for (Block.Cell cell : rows.get(row)) {
                while (until[line.size()] > row) {
                    line.add("");
                }
                for (int column = 0; column < cell.colspan(); column++) {
                    until[line.size()] = row + cell.rowspan();
                    line.add(column == 0 ? cell.text() : "");
                }
            }
            while (line.size() < until.length && until[line.size()] > row) {
                line.add("");
            }
            texts.add(line);
        }
        return texts;
    }

    private boolean isTaken() {
        return Arrays.stream(takenUntil).anyMatch(end -> end > rows.size());
    }

    private List<Block.Cell> placed(List<Block.Cell> row, boolean isHeader) {
        List<Block.Cell> placed = new ArrayList<>(row.size());
        int column = 0;
        for (Block.Cell cell : row) {
            column = free(column);
            if (column == takenUntil.length) {
                throw tooLarge();
            }
            int end = take(column, cell);
            // One that claims more than any table has takes what there is, and widens none.
            width = Math.max(width, cell.colspan() > takenUntil.length ? column + 1 : end);
            placed.add(cell.with(isHeader || cell.header(), end - column, cell.rowspan()));
            column = end;
        }
        return placed;
    }

    private int free(int from) {
        int column = from;
        while (column < takenUntil.length && takenUntil[column] > rows.size()) {
            column++;
        }
        return column;
    }

    private int take(int start, Block.Cell cell) {
        int column = start;
        int most = Math.min(start + cell.colspan(), takenUntil.length);
        while (column < most && takenUntil[column] <= rows.size()) {
            takenUntil[column] = rows.size() + cell.rowspan();
            column++;
        }
        return column;
    }

    private static InvalidBodyException tooLarge() {
        return new InvalidBodyException(
                "",
                "too-many",
                "Split the table: it may have at most " + Block.Table.MAX_COLUMNS + " columns and " + MAX_CELLS
                        + " cells.");
    }

    /** Cuts the spans of rows to the table, and fills rows up; the rows come in order. */
    private final class Filler {
        private int row;

        List<Block.Cell> filled(List<Block.Cell> cells) {
            List<Block.Cell> filled = new ArrayList<>();
            boolean isHeader = isHeader(cells);
            int column = 0;
            for (Block.Cell cell : cells) {
                column = next(column);
                int columns = Math.min(cell.colspan(), width - column);
                int down = Math.min(cell.rowspan(), rows.size() - row);
                Arrays.fill(takenUntil, column, column + columns, row + down);
                filled.add(cell.with(cell.header(), columns, down));
                column += columns;
            }
            for (column = next(column); column < width; column = next(column + 1)) {
                filled.add(Block.Cell.EMPTY.with(isHeader, 1, 1));
            }
            row++;
            return List.copyOf(filled);
        }

        private int next(int from) {
            int column = from;
            while (column < width && takenUntil[column] > row) {
                column++;
            }
            return column;
        }
    }
}
