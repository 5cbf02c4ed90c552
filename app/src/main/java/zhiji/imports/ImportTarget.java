package zhiji.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;
import zhiji.platform.Actor;
import zhiji.records.Trace;

/** A record type that files can be imported into. */
public interface ImportTarget {

    /** Its name in requests, as {@code parties}. */
    String key();

    /** What it is called in the reader's language; null if that stands in the texts. */
    default @Nullable String label() {
        return null;
    }

    List<ImportField> fields();

    /** The fields by which a row can find the record it speaks of. */
    List<String> keys();

    /** The settings to start with, apart from how the file is read. */
    Defaults defaults();

    /** Recognises columns by their values, for a file without headings or with unknown ones. */
    List<ImportChoices.Column> recognise(List<ImportColumn> columns);

    /** Which field tells records apart under a mapping; empty when none does. {@code named}: by the file's headings. */
    String keyOf(List<ImportChoices.Column> mapping, boolean named);

    /** Begins a check or a run; faults of the settings are thrown as a problem. */
    Work begin(ImportPlan plan);

    /** Whether what was written can be taken back. */
    default boolean isReversible() {
        return true;
    }

    /** Takes back what was written; answers what stays because somebody worked on it since. */
    List<Trace.Kept> revert(List<Trace> traces, Actor actor);

    /** What a target proposes: mode, kind of new parties, source. */
    record Defaults(ImportChoices.Mode mode, String partyKind, String source) {}

    /** One check or run. It is called chunk by chunk in the order of the file. */
    interface Work {

        /** Reads and completes rows without the database; called while the database works on an earlier chunk. */
        Chunk prepare(List<ImportRow> rows);

        /** A check ended, or begins anew: what was kept for it is needed no longer. */
        default void forget() {}
    }

    /** Rows that are ready. Each answers one outcome per row, in their order, inside one transaction. */
    interface Chunk {

        /** Finds out what would become of the rows; changes nothing. */
        List<RowOutcome> check();

        Written apply();
    }

    /** What became of rows, and what was written by them. */
    record Written(List<RowOutcome> outcomes, List<Trace> traces) {

        public Written {
            outcomes = List.copyOf(outcomes);
            traces = List.copyOf(traces);
        }
    }
}
