package zhiji.imports;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zhiji.platform.Required;

/** How a file is to be read, and what is to become of its rows. */
public record ImportChoices(
        boolean header,
        Delimiter delimiter,
        Encoding encoding,
        Mode mode,
        @Nullable String key,
        @Nullable String partyKind,
        @Nullable String dateFormat,
        String currency,
        String source,
        List<Column> mapping) {

    public ImportChoices {
        Required.value("delimiter", delimiter);
        Required.value("encoding", encoding);
        Required.value("mode", mode);
        Required.text("currency", currency);
        Required.value("source", source);
        mapping = List.copyOf(Required.value("mapping", mapping));
    }

    /** What stands between the cells of a row. */
    public enum Delimiter {
        @JsonProperty("comma")
        COMMA(','),
        @JsonProperty("tab")
        TAB('\t'),
        @JsonProperty("semicolon")
        SEMICOLON(';'),
        @JsonProperty("pipe")
        PIPE('|'),
        /** Any run of blanks; those before the first cell do not count. */
        @JsonProperty("space")
        SPACE(' ');

        private final char character;

        Delimiter(char character) {
            this.character = character;
        }

        char character() {
            return character;
        }
    }

    /** How the characters of a text file are written. */
    public enum Encoding {
        @JsonProperty("utf-8")
        UTF_8(StandardCharsets.UTF_8),
        @JsonProperty("gb18030")
        GB18030(Charset.forName("GB18030"));

        private final Charset charset;

        Encoding(Charset charset) {
            this.charset = charset;
        }

        Charset charset() {
            return charset;
        }
    }

    /** Whether rows make new records, change those that are there, or both. */
    public enum Mode {
        @JsonProperty("create")
        CREATE,
        @JsonProperty("update")
        UPDATE,
        @JsonProperty("upsert")
        UPSERT
    }

    /** The column of that number, from 1, holds that field. */
    public record Column(int column, String field) {
        public Column {
            Required.text("mapping.field", field);
        }
    }

    /** Whether the file would be read the same way. */
    boolean readsAs(ImportChoices other) {
        return header == other.header && delimiter == other.delimiter && encoding == other.encoding;
    }

    ImportChoices withHeader(boolean present) {
        return new ImportChoices(
                present, delimiter, encoding, mode, key, partyKind, dateFormat, currency, source, mapping);
    }

    ImportChoices withMapping(List<Column> columns, @Nullable String byKey) {
        return new ImportChoices(
                header, delimiter, encoding, mode, byKey, partyKind, dateFormat, currency, source, columns);
    }
}
