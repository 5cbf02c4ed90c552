package zhiji.imports;

import java.util.List;

/** What became of the rows so far; twins are those that may speak of somebody who was there already. */
record ImportCounts(long rows, long created, long updated, long unchanged, long rejected, long attached, long twins) {

    static final ImportCounts NONE = new ImportCounts(0, 0, 0, 0, 0);

    /** Without twins. */
    ImportCounts(long rows, long created, long updated, long unchanged, long rejected) {
        this(rows, created, updated, unchanged, rejected, 0, 0);
    }

    ImportCounts plus(List<RowOutcome> outcomes) {
        return new ImportCounts(
                rows + outcomes.size(),
                created + count(outcomes, RowOutcome.Created.class),
                updated + count(outcomes, RowOutcome.Updated.class),
                unchanged + count(outcomes, RowOutcome.Unchanged.class),
                rejected + count(outcomes, RowOutcome.Rejected.class),
                attached + count(outcomes, RowOutcome.Attached.class),
                twins + outcomes.stream().filter(one -> one.mayBe() != null).count());
    }

    private static long count(List<RowOutcome> outcomes, Class<? extends RowOutcome> kind) {
        return outcomes.stream().filter(kind::isInstance).count();
    }
}
