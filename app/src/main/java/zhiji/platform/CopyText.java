package zhiji.platform;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.util.ByteStreamWriter;

/**
 * Rows in the text format of PostgreSQL's COPY, the quickest way of bringing many in. Columns are given in order;
 * {@link #end} closes a row.
 */
public final class CopyText {

    private static final String NULL = "\\N";

    private final StringBuilder text = new StringBuilder(1 << 16);
    private boolean first = true;

    public CopyText add(@Nullable Object value) {
        if (!first) {
            text.append('\t');
        }
        first = false;
        if (value == null) {
            text.append(NULL);
        } else {
            escape(value.toString());
        }
        return this;
    }

    /** An array of texts or numbers. */
    public CopyText addArray(Collection<?> values) {
        var array = new StringBuilder("{");
        for (var value : values) {
            array.append(array.length() == 1 ? "\"" : ",\"");
            array.append(value.toString().replace("\\", "\\\\").replace("\"", "\\\""))
                    .append('"');
        }
        return add(array.append('}'));
    }

    public void end() {
        text.append('\n');
        first = true;
    }

    /** Sends the rows; {@code target} is a table with its columns. */
    public void into(String target, Connection connection) throws SQLException {
        if (text.isEmpty()) {
            return;
        }
        var bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        try {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + target + " from stdin", ByteStreamWriter.of(ByteBuffer.wrap(bytes)));
        } catch (IOException lost) {
            throw new SQLException("The connection was lost while rows were sent.", lost);
        }
    }

    /** Most values need no escape: they are appended in one piece. */
    private void escape(String value) {
        var from = 0;
        for (var index = 0; index < value.length(); index++) {
            var letter = value.charAt(index);
            var escaped = switch (letter) {
                case '\\' -> "\\\\";
                case '\t' -> "\\t";
                case '\n' -> "\\n";
                case '\r' -> "\\r";
                default -> null;
            };
            if (escaped != null) {
                text.append(value, from, index).append(escaped);
                from = index + 1;
            }
        }
        text.append(value, from, value.length());
    }
}
