package zhiji.archive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import zhiji.imports.ImportChoices.Mode;
import zhiji.imports.ImportPlan;
import zhiji.imports.ImportTarget;
import zhiji.imports.RowOutcome;
import zhiji.imports.SeenKeys;
import zhiji.platform.PartyId;

/** Some rows of parties that are ready to be brought in. */
final class PartyChunk implements ImportTarget.Chunk {

    private final Run run;
    private final List<PartyRows.Row> rows;

    PartyChunk(Run run, List<PartyRows.Row> rows) {
        this.run = run;
        this.rows = rows;
    }

    /** What all chunks of an import share. */
    record Run(
            ImportPlan plan,
            PartyStore store,
            PartyDirectory directory,
            PartyHistory history,
            PartyIntake intake,
            PartyWatch watch,
            SeenKeys seen) {

        Run(
                ImportPlan plan,
                PartyStore store,
                PartyDirectory directory,
                PartyHistory history,
                PartyIntake intake,
                PartyWatch watch) {
            this(plan, store, directory, history, intake, watch, new SeenKeys());
        }

        Mode mode() {
            return plan.settings().mode();
        }

        @Nullable
        String key() {
            return plan.settings().key();
        }
    }

    @Override
    public List<RowOutcome> check() {
        var known = new Known(rows);
        return rows.stream().map(row -> check(row, known)).toList();
    }

    /** Rows with a number that stands in an earlier row wait until that row is done. */
    @Override
    public List<RowOutcome> apply() {
        var outcomes = new RowOutcome[rows.size()];
        var left = new LinkedHashSet<Integer>();
        for (var index = 0; index < rows.size(); index++) {
            left.add(index);
        }
        while (!left.isEmpty()) {
            var numbers = new HashSet<PartyContent.Identifier>();
            var now = left.stream()
                    .filter(index -> exclusive(rows.get(index)).stream().allMatch(numbers::add))
                    .toList();
            apply(now, outcomes);
            left.removeAll(Set.copyOf(now));
        }
        return Arrays.asList(outcomes);
    }

    private void apply(List<Integer> indexes, RowOutcome[] outcomes) {
        var known = new Known(indexes.stream().map(rows::get).toList());
        var added = new ArrayList<PartyIntake.Prepared>();
        for (var index : indexes) {
            var row = rows.get(index);
            var outcome = decided(row, known);
            if (outcome instanceof RowOutcome.Created) {
                added.add(new PartyIntake.Prepared(row.content(), row.index(), row.marks()));
            } else if (outcome instanceof RowOutcome.Updated) {
                update(known.holder(row), row);
            }
            outcomes[index] = outcome;
        }
        run.intake().addPrepared(added, run.plan().actor());
    }

    /** In a check, what earlier rows of the file would have added counts as being there. */
    private RowOutcome check(PartyRows.Row row, Known known) {
        var outcome = decided(row, known);
        if (!(outcome instanceof RowOutcome.Created)) {
            return outcome;
        }
        var key = run.key();
        for (var identifier : exclusive(row)) {
            if (!run.seen().add(identifier.scheme() + " " + identifier.value())) {
                return run.mode() != Mode.CREATE && identifier.scheme().equals(key)
                        ? RowOutcome.UPDATED
                        : RowOutcome.rejected(identifier.scheme(), "import.key-twice", identifier.value());
            }
        }
        return outcome;
    }

    private RowOutcome decided(PartyRows.Row row, Known known) {
        if (!row.faults().isEmpty()) {
            return new RowOutcome.Rejected(row.faults());
        }
        var key = run.key();
        var number = key == null ? "" : row.number(key);
        var holder = known.holder(row);
        var taken = known.taken(row, run.mode() == Mode.CREATE ? null : holder);
        if (taken != null) {
            return RowOutcome.rejected(taken.scheme(), "import.key-taken", taken.value());
        }
        if (holder != null && key != null) {
            return run.mode() == Mode.CREATE
                    ? RowOutcome.rejected(key, "import.key-taken", number)
                    : merged(holder, row).equals(holder.content()) ? RowOutcome.UNCHANGED : RowOutcome.UPDATED;
        }
        if (run.mode() == Mode.UPDATE) {
            return number.isEmpty()
                    ? RowOutcome.rejected(String.valueOf(key), "import.key-empty")
                    : RowOutcome.rejected(String.valueOf(key), "import.key-unknown", number);
        }
        return RowOutcome.CREATED;
    }

    private void update(@Nullable Party holder, PartyRows.Row row) {
        var before = Objects.requireNonNull(holder);
        var actor = run.plan().actor();
        var after = new Party(
                before.id(),
                before.version(),
                merged(before, row),
                before.createdAt(),
                before.createdBy(),
                before.createdVia(),
                run.intake().now(),
                null);
        if (!run.store().update(after)) {
            throw new OptimisticLockingFailureException("Party " + before.id() + " changed meanwhile.");
        }
        run.history().record(before, after, actor);
        run.watch().changed(before, after, actor);
    }

    private PartyContent merged(Party before, PartyRows.Row row) {
        return PartyMerge.merged(before.content(), row.content(), run.plan());
    }

    private static List<PartyContent.Identifier> exclusive(PartyRows.Row row) {
        return row.content().identifiers().stream()
                .filter(IdentifierScheme::isExclusive)
                .toList();
    }

    /** Who has the numbers that rows give, looked up for all rows at once. */
    private final class Known {

        private final Map<String, Map<String, PartyId>> holders = new HashMap<>();
        private final Map<PartyId, Party> parties = new HashMap<>();

        Known(List<PartyRows.Row> rows) {
            var numbers = new HashMap<String, Set<String>>();
            for (var row : rows) {
                for (var identifier : row.content().identifiers()) {
                    if (IdentifierScheme.isExclusive(identifier)
                            || identifier.scheme().equals(run.key())) {
                        numbers.computeIfAbsent(identifier.scheme(), scheme -> new HashSet<>())
                                .add(identifier.value());
                    }
                }
            }
            var actor = run.plan().actor();
            numbers.forEach(
                    (scheme, values) -> holders.put(scheme, run.directory().byNumber(scheme, values, actor)));
            var key = run.key();
            if (key != null && run.mode() != Mode.CREATE) {
                var ids = Set.copyOf(holders.getOrDefault(key, Map.of()).values());
                parties.putAll(
                        run.store().findAll(ids, actor).stream().collect(Collectors.toMap(Party::id, party -> party)));
            }
        }

        /** The party the row speaks of; null when it is a new one. */
        @Nullable
        Party holder(PartyRows.Row row) {
            var key = run.key();
            if (key == null) {
                return null;
            }
            var id = holders.getOrDefault(key, Map.of()).get(row.number(key));
            return id == null ? null : parties.get(id);
        }

        /** A number of the row that belongs to somebody else. */
        PartyContent.@Nullable Identifier taken(PartyRows.Row row, @Nullable Party own) {
            for (var identifier : exclusive(row)) {
                var id = holders.getOrDefault(identifier.scheme(), Map.of()).get(identifier.value());
                if (id != null && (own == null || !id.equals(own.id()))) {
                    return identifier;
                }
            }
            return null;
        }
    }
}
