package zhiji.imports;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import zhiji.platform.Problem;

/** What became of a row, or in a check: what would become of it. */
public sealed interface RowOutcome {

    /** A record was made of it, although it may be the twin's. */
    record Created(@Nullable Twin twin) implements RowOutcome {}

    /** It changed a record. */
    record Updated() implements RowOutcome {}

    /** It was recognised as somebody's, and filled what was empty there. */
    record Attached(Twin twin) implements RowOutcome {}

    /** Everything it says was known. */
    record Unchanged() implements RowOutcome {}

    /** It cannot be taken; the path of each fault is the key of a field. The twin is the reason, if there is one. */
    record Rejected(List<Problem.Field> faults, @Nullable Twin twin) implements RowOutcome {

        public Rejected {
            faults = List.copyOf(faults);
        }

        public Rejected(List<Problem.Field> faults) {
            this(faults, null);
        }
    }

    /** Who a row may speak of (疑似重复): a record, or an earlier row; how probable it is, and whether that is sure. */
    record Twin(@Nullable UUID record, @Nullable Long row, String name, double probability, boolean sure) {}

    static RowOutcome created() {
        return new Created(null);
    }

    static RowOutcome updated() {
        return new Updated();
    }

    static RowOutcome unchanged() {
        return new Unchanged();
    }

    static RowOutcome rejected(String field, String code, Object... values) {
        return new Rejected(List.of(Problem.Field.of(field, code, values)));
    }

    /** The one a row may speak of, if there is one. */
    default @Nullable Twin mayBe() {
        return switch (this) {
            case Created created -> created.twin();
            case Attached attached -> attached.twin();
            case Rejected rejected -> rejected.twin();
            case Updated _, Unchanged _ -> null;
        };
    }
}
