package zhiji.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
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
        List<Column> mapping,
        @Nullable Handling handling) {

    public ImportChoices {
        Required.value("delimiter", delimiter);
        Required.value("encoding", encoding);
        Required.value("mode", mode);
        Required.text("currency", currency);
        Required.value("source", source);
        mapping = List.copyOf(Required.value("mapping", mapping));
        handling = handling == null ? Handling.PLAIN : handling;
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

    /** What becomes of a row that may speak of somebody who is there already (疑似重复). */
    public enum Twins {
        /** It is added all the same. */
        @JsonProperty("add")
        ADD,
        /** It is left out, into the file of rejected rows. */
        @JsonProperty("leave-out")
        LEAVE_OUT,
        /** It fills what is empty on the one it surely speaks of; the doubtful are left out. */
        @JsonProperty("attach")
        ATTACH
    }

    /**
     * How the rows are handled: without notifications, with which twins, how probable a twin is to be a sure one, and what
     * fields hold where a row says nothing.
     */
    public record Handling(
            boolean silent,
            @Nullable Twins twins,
            @Nullable Double sure,
            @Nullable Map<String, String> defaults) {

        public static final Handling PLAIN = new Handling(false, Twins.ADD, null, Map.of());

        private static final double SURE = 0.95;

        public Handling {
            twins = twins == null ? Twins.ADD : twins;
            sure = sure == null ? SURE : sure;
            defaults = defaults == null ? Map.of() : Map.copyOf(defaults);
        }

        public Twins policy() {
            return twins == null ? Twins.ADD : twins;
        }

        public double threshold() {
            return sure == null ? SURE : sure;
        }

        /** What a field holds where a row says nothing; empty if nothing is said. */
        public String preset(String field) {
            return defaults == null ? "" : defaults.getOrDefault(field, "");
        }
    }

    /** The column of that number, from 1, holds that field, written in that way. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Column(int column, String field, @Nullable Format format) {

        public Column {
            Required.text("mapping.field", field);
        }

        public Column(int column, String field) {
            this(column, field, null);
        }
    }

    /**
     * How a column is written: its dates ({@code dmy}, {@code mdy} or a pattern), whether a comma stands before decimals, by
     * which key it names other records, and what its words stand for.
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Format(
            @Nullable String dates,
            @Nullable Boolean commaDecimals,
            @Nullable String by,
            @Nullable Map<String, String> values) {

        public Format {
            values = values == null ? Map.of() : Map.copyOf(values);
        }

        Map<String, String> meanings() {
            return values == null ? Map.of() : values;
        }

        boolean hasCommaDecimals() {
            return Boolean.TRUE.equals(commaDecimals);
        }
    }

    public Handling handled() {
        return handling == null ? Handling.PLAIN : handling;
    }

    /** Whether the file would be read the same way. */
    boolean readsAs(ImportChoices other) {
        return header == other.header && delimiter == other.delimiter && encoding == other.encoding;
    }

    ImportChoices withHeader(boolean present) {
        return new ImportChoices(
                present, delimiter, encoding, mode, key, partyKind, dateFormat, currency, source, mapping, handling);
    }

    ImportChoices withMapping(List<Column> columns, @Nullable String byKey) {
        return new ImportChoices(
                header, delimiter, encoding, mode, byKey, partyKind, dateFormat, currency, source, columns, handling);
    }

    /** Read as these say, handled as the others. */
    ImportChoices handledAs(ImportChoices others, List<Column> columns) {
        return new ImportChoices(
                header,
                delimiter,
                encoding,
                others.mode,
                others.key,
                others.partyKind,
                others.dateFormat,
                others.currency,
                others.source,
                columns,
                others.handling);
    }
}
