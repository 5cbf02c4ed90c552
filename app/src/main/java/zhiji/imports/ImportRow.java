package zhiji.imports;

import java.util.List;

/** A row of an imported file: its number as a spreadsheet shows it, and its cells without surrounding blanks. */
public record ImportRow(long number, List<String> cells) {

    /** The cell of a column counted from 1; empty when the row is shorter. */
    public String cell(int column) {
        return column <= cells.size() ? cells.get(column - 1) : "";
    }
}
