package zhiji.imports;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import zhiji.platform.SheetCell;
import zhiji.platform.Texts;

/** Writes the rows an import rejected as a CSV file that can be corrected and imported again. */
@Component
class RejectedRows {

    private static final int AT_ONCE = 1_000;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Imports imports;
    private final ImportFaults faults;
    private final Texts texts;

    RejectedRows(Imports imports, ImportFaults faults, Texts texts) {
        this.imports = imports;
        this.faults = faults;
        this.texts = texts;
    }

    /** Says that these are the rejected rows of that file. */
    String fileName(Import of) {
        return of.upload().name().replaceFirst("\\.[^.]*$", "") + "-rejected.csv";
    }

    void write(Import of, Writer writer) throws IOException {
        writer.write(BYTE_ORDER_MARK);
        try (var csv = CsvWriter.builder().build(writer)) {
            csv.writeRecord(heading(of));
            var last = 0L;
            for (var rows = imports.rejections(of.id(), last, AT_ONCE);
                    !rows.isEmpty();
                    rows = imports.rejections(of.id(), last, AT_ONCE)) {
                for (var row : rows) {
                    csv.writeRecord(line(of, row));
                }
                last = rows.getLast().row();
            }
        }
    }

    private List<String> heading(Import of) {
        var heading = new ArrayList<String>();
        for (var column : of.columns()) {
            heading.add(SheetCell.harmless(column.name() == null ? String.valueOf(column.number()) : column.name()));
        }
        heading.add(texts.of("import.reason", List.of()));
        return heading;
    }

    private List<String> line(Import of, ImportStore.Rejection row) {
        var line = new ArrayList<String>();
        for (var column = 0; column < of.columns().size(); column++) {
            line.add(
                    column < row.cells().size() ? SheetCell.harmless(row.cells().get(column)) : "");
        }
        line.add(SheetCell.harmless(faults.reasons(of, row)));
        return line;
    }
}
