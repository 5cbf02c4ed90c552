package zhiji.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Writes one line per customer where a file was asked for. */
final class ValueTable {

    private ValueTable() {}

    static void write(@Nullable String file, List<String> header, int rows, IntFunction<List<String>> row) {
        if (file == null) {
            return;
        }
        try (CsvWriter writer = CsvWriter.builder().build(Path.of(file))) {
            writer.writeRecord(header);
            for (int i = 0; i < rows; i++) {
                writer.writeRecord(row.apply(i));
            }
        } catch (IOException failure) {
            throw new InputFault(file + " cannot be written: " + failure.getMessage() + ".");
        }
    }
}
