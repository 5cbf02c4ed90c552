package zhiji.imports;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a file one after the other, in memory that does not grow with the file. */
interface RowReader extends AutoCloseable {

    /**
     * The next row that is not blank; null after the last.
     *
     * @throws zhiji.platform.Problem if the file cannot be read any further
     */
    @Nullable
    FileRow next() throws IOException;

    /** The part of the file that was read, from 0 to 1. */
    double share();

    @Override
    void close() throws IOException;

    static RowReader open(Path file, ImportFormat format, ImportChoices settings) throws IOException {
        return switch (format) {
            case CSV -> new CsvRows(file, settings.encoding(), settings.delimiter());
            case XLSX -> new XlsxRows(file);
        };
    }
}
