package zhiji.imports;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import zhiji.platform.Problem;

/** Rows of a text file. */
final class CsvRows implements RowReader {

    /** A cell may be longer than what is accepted, so that its row alone is rejected; beyond this the file is. */
    private static final int LONGEST_READ = 16 << 20;

    private static final int BUFFER = 1 << 16;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final @Nullable FileChannel channel;
    private final CsvReader<FileRow> reader;
    private final CloseableIterator<FileRow> rows;
    private long last;

    CsvRows(Path file, ImportChoices.Encoding encoding, ImportChoices.Delimiter delimiter) throws IOException {
        channel = FileChannel.open(file);
        // A decoder of its own reports malformed bytes; the charset's default would replace them silently.
        var decoder = encoding.charset().newDecoder();
        var text = new BufferedReader(new InputStreamReader(Channels.newInputStream(channel), decoder), BUFFER);
        reader = reader(text, delimiter);
        rows = reader.iterator();
    }

    /** Rows of a text that is in memory. */
    CsvRows(Reader text, ImportChoices.Delimiter delimiter) throws IOException {
        channel = null;
        reader = reader(new BufferedReader(text), delimiter);
        rows = reader.iterator();
    }

    private static CsvReader<FileRow> reader(BufferedReader text, ImportChoices.Delimiter delimiter)
            throws IOException {
        try {
            text.mark(1);
            if (text.read() != BYTE_ORDER_MARK) {
                text.reset();
            }
        } catch (CharacterCodingException malformed) {
            throw Problem.invalid("import.wrong-encoding", 1);
        }
        return CsvReader.builder()
                .fieldSeparator(delimiter.character())
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .skipEmptyLines(false)
                .allowUnclosedQuote(false)
                .maxBufferSize(LONGEST_READ)
                .build(new RowBuilder(delimiter == ImportChoices.Delimiter.SPACE), text);
    }

    @Override
    public @Nullable FileRow next() throws IOException {
        try {
            while (rows.hasNext()) {
                var row = rows.next();
                last = row.number();
                if (!row.isBlank()) {
                    return row;
                }
            }
            return null;
        } catch (CsvParseException malformed) {
            throw Problem.invalid("import.not-csv", last + 1);
        } catch (UncheckedIOException fault) {
            if (fault.getCause() instanceof CharacterCodingException) {
                throw Problem.invalid("import.wrong-encoding", last + 1);
            }
            throw fault.getCause() == null ? new IOException(fault) : fault.getCause();
        }
    }

    @Override
    public double share() {
        try {
            return channel == null || channel.size() == 0 ? 1 : (double) channel.position() / channel.size();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
