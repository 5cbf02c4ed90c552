package zhiji.imports;

import java.util.List;

/** What became of the rows so far. */
record ImportCounts(long rows, long created, long updated, long unchanged, long rejected) {

    static final ImportCounts NONE = new ImportCounts(0, 0, 0, 0, 0);

    ImportCounts plus(List<RowOutcome> outcomes) {
        var counts = this;
        for (var outcome : outcomes) {
            counts = counts.plus(outcome);
        }
        return counts;
    }

    private ImportCounts plus(RowOutcome outcome) {
        return switch (outcome) {
            case RowOutcome.Created _ -> new ImportCounts(rows + 1, created + 1, updated, unchanged, rejected);
            case RowOutcome.Updated _ -> new ImportCounts(rows + 1, created, updated + 1, unchanged, rejected);
            case RowOutcome.Unchanged _ -> new ImportCounts(rows + 1, created, updated, unchanged + 1, rejected);
            case RowOutcome.Rejected _ -> new ImportCounts(rows + 1, created, updated, unchanged, rejected + 1);
        };
    }
}
