package zhiji.imports;

import java.util.List;
import zhiji.platform.Problem;

/** What became of a row, or in a check: what would become of it. */
public sealed interface RowOutcome {

    RowOutcome CREATED = new Created();
    RowOutcome UPDATED = new Updated();
    RowOutcome UNCHANGED = new Unchanged();

    /** A record was made of it. */
    record Created() implements RowOutcome {}

    /** It changed a record. */
    record Updated() implements RowOutcome {}

    /** Everything it says was known. */
    record Unchanged() implements RowOutcome {}

    /** It cannot be taken; the path of each fault is the key of a field. */
    record Rejected(List<Problem.Field> faults) implements RowOutcome {

        public Rejected {
            faults = List.copyOf(faults);
        }
    }

    static RowOutcome rejected(String field, String code, Object... values) {
        return new Rejected(List.of(Problem.Field.of(field, code, values)));
    }
}
