package zhiji.imports;

import java.util.List;

/** A record type that files can be imported into. */
public interface ImportTarget {

    /** Its name in requests, as {@code parties}. */
    String key();

    List<ImportField> fields();

    /** The settings to start with, apart from how the file is read. */
    Defaults defaults();

    /** Recognises columns by their values, for a file without headings or with unknown ones. */
    List<ImportChoices.Column> recognise(List<ImportColumn> columns);

    /** Which field tells records apart under a mapping; empty when none does. {@code named}: by the file's headings. */
    String keyOf(List<ImportChoices.Column> mapping, boolean named);

    /** Begins a check or a run; faults of the settings are thrown as a problem. */
    Work begin(ImportPlan plan);

    /** What a target proposes: mode, kind of new parties, source. */
    record Defaults(ImportChoices.Mode mode, String partyKind, String source) {}

    /** One check or run. It is called chunk by chunk in the order of the file. */
    interface Work {

        /** Reads and completes rows without the database; called while the database works on an earlier chunk. */
        Chunk prepare(List<ImportRow> rows);
    }

    /** Rows that are ready. Each answers one outcome per row, in their order, inside one transaction. */
    interface Chunk {

        /** Finds out what would become of the rows; changes nothing. */
        List<RowOutcome> check();

        List<RowOutcome> apply();
    }
}
