package zhiji.exports;

import org.jspecify.annotations.Nullable;

/** A cell of an exported table: its text, and what a workbook can compute with. */
record ExportCell(String text, @Nullable Object typed) {

    static final ExportCell EMPTY = new ExportCell("", null);
}
