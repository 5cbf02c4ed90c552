package zhiji.records;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import zhiji.access.Right;
import zhiji.platform.SheetCell;

/** Front door to exports (导出): a list as it is seen, whole, written while it is read. */
@Service
class Exports {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** What a sheet of a workbook can hold. */
    private static final int MOST_ROWS = 1_048_576;

    private static final int ROWS_AT_ONCE = 1_000;

    private final Records records;
    private final ExportQueries queries;
    private final ExportCells cells;
    private final Visibility visibility;

    Exports(Records records, ExportQueries queries, ExportCells cells, Visibility visibility) {
        this.records = records;
        this.queries = queries;
        this.cells = cells;
        this.visibility = visibility;
    }

    /** Checks what is asked for, before anything is written. */
    @Transactional(readOnly = true)
    public RecordQueries.Request prepare(String type, Records.Wanted wanted, Reader reader) {
        visibility.require(reader.actor(), type, Right.EXPORT);
        return records.request(type, wanted, reader);
    }

    @Transactional(readOnly = true)
    public void csv(RecordQueries.Request request, Reader reader, OutputStream output) throws IOException {
        var writer = new OutputStreamWriter(output, StandardCharsets.UTF_8);
        writer.write(BYTE_ORDER_MARK);
        try (var csv = CsvWriter.builder().build(writer)) {
            csv.writeRecord(harmless(cells.heading(request.type(), request.fields())));
            queries.forEach(request, reader, item -> csv.writeRecord(harmless(cells.cells(item, request.fields()))));
        }
    }

    @Transactional(readOnly = true)
    public void xlsx(RecordQueries.Request request, Reader reader, OutputStream output) throws IOException {
        try (var workbook = new Workbook(output, "Zhiji", "1.0")) {
            var pages = new Pages(workbook, cells.heading(request.type(), request.fields()));
            queries.forEach(request, reader, item -> pages.add(cells.cells(item, request.fields())));
            pages.end();
        }
    }

    private static List<String> harmless(List<String> line) {
        return line.stream().map(SheetCell::harmless).toList();
    }

    /** Sheets that follow each other, each with the heading; what is full goes out. */
    private static final class Pages {

        private final Workbook workbook;
        private final List<String> heading;
        private @Nullable Worksheet sheet;
        private int number;
        private int row;

        Pages(Workbook workbook, List<String> heading) {
            this.workbook = workbook;
            this.heading = heading;
        }

        void add(List<String> line) {
            try {
                if (sheet == null || row == MOST_ROWS) {
                    begin();
                }
                write(line);
                if (row % ROWS_AT_ONCE == 0 && sheet != null) {
                    sheet.flush();
                }
            } catch (IOException lost) {
                throw new UncheckedIOException(lost);
            }
        }

        void end() throws IOException {
            if (sheet == null) {
                begin();
            }
            if (sheet != null) {
                sheet.finish();
            }
        }

        private void begin() throws IOException {
            if (sheet != null) {
                sheet.finish();
            }
            number++;
            sheet = workbook.newWorksheet(String.valueOf(number));
            row = 0;
            write(heading);
        }

        /** As texts: a spreadsheet neither runs nor rounds them. */
        private void write(List<String> line) {
            var page = java.util.Objects.requireNonNull(sheet);
            for (var column = 0; column < line.size(); column++) {
                if (!line.get(column).isEmpty()) {
                    page.inlineString(row, column, line.get(column));
                }
            }
            row++;
        }
    }
}
