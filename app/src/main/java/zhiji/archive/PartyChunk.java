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
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import zhiji.imports.ImportChoices.Mode;
import zhiji.imports.ImportChoices.Twins;
import zhiji.imports.ImportPlan;
import zhiji.imports.ImportTarget;
import zhiji.imports.ReferenceCells;
import zhiji.imports.RowOutcome;
import zhiji.imports.SeenKeys;
import zhiji.platform.PartyId;
import zhiji.records.Trace;
import zhiji.records.UniqueKeys.Claim;

/** Some rows of parties that are ready to be brought in. */
final class PartyChunk implements ImportTarget.Chunk {

    private final Run run;
    private final List<PartyRows.Row> rows;

    PartyChunk(Run run, List<PartyRows.Row> rows) {
        this.run = run;
        this.rows = rows;
    }

    /** What all chunks of an import share. */
    record Run(ImportPlan plan, PartyImport.Parts parts, ReferenceCells references, SeenKeys seen) {

        Mode mode() {
            return plan.settings().mode();
        }

        @Nullable
        String key() {
            return plan.settings().key();
        }

        Twins twins() {
            return plan.settings().handled().policy();
        }
    }

    /** What is to be done for a row: the party that is changed, if there is one, and what it becomes. */
    record Decision(
            RowOutcome outcome,
            @Nullable Party before,
            @Nullable PartyContent after) {

        static Decision of(RowOutcome outcome) {
            return new Decision(outcome, null, null);
        }
    }

    @Override
    public List<RowOutcome> check() {
        var resolved = resolved();
        var decided = new PartyDecisions(run, resolved);
        var outcomes = resolved.stream()
                .map(row -> repeated(row, decided.of(row)))
                .collect(Collectors.toCollection(ArrayList::new));
        var twins = new PartyTwins(run, run.plan().id());
        twins.apply(resolved, outcomes);
        return outcomes.stream().map(Decision::outcome).toList();
    }

    /** Rows with a number or a trait that stands in an earlier row wait until that row is done. */
    @Override
    public ImportTarget.Written apply() {
        var resolved = resolved();
        var outcomes = new RowOutcome[resolved.size()];
        var traces = new ArrayList<Trace>();
        Set<Integer> left =
                IntStream.range(0, resolved.size()).boxed().collect(Collectors.toCollection(LinkedHashSet::new));
        while (!left.isEmpty()) {
            var marks = new HashSet<Object>();
            var now = left.stream()
                    .filter(index -> isFirst(resolved.get(index), marks))
                    .toList();
            left.removeAll(Set.copyOf(apply(now, resolved, outcomes, traces)));
        }
        return new ImportTarget.Written(Arrays.asList(outcomes), traces);
    }

    /** Answers which rows are done; of two that concern one party the second waits. */
    private List<Integer> apply(
            List<Integer> indexes, List<PartyRows.Row> resolved, RowOutcome[] outcomes, List<Trace> traces) {
        var now = indexes.stream().map(resolved::get).toList();
        var decided = new PartyDecisions(run, now);
        var decisions = now.stream().map(decided::of).collect(Collectors.toCollection(ArrayList::new));
        if (run.twins() != Twins.ADD) {
            new PartyTwins(run, null).apply(now, decisions);
        }
        var done = new ArrayList<Integer>();
        var added = new ArrayList<PartyIntake.Prepared>();
        var touched = new HashSet<PartyId>();
        for (var index = 0; index < now.size(); index++) {
            var decision = decisions.get(index);
            var before = decision.before();
            if (before != null && !touched.add(before.id())) {
                continue;
            }
            var after = decision.after();
            if (before != null && after != null) {
                traces.add(update(before, after));
            } else if (after != null) {
                var row = now.get(index);
                added.add(new PartyIntake.Prepared(after, row.index(), row.keys()));
            }
            outcomes[indexes.get(index)] = decision.outcome();
            done.add(indexes.get(index));
        }
        traces.addAll(add(added));
        return done;
    }

    private List<Trace> add(List<PartyIntake.Prepared> added) {
        var ids = run.parts().intake().addPrepared(added, run.plan().actor());
        var claims = new HashMap<UUID, Set<Claim>>();
        for (var index = 0; index < ids.size(); index++) {
            var own = claims(added.get(index).content());
            if (!own.isEmpty()) {
                claims.put(ids.get(index).value(), own);
            }
        }
        run.parts().unique().claim(ArchiveTypes.PARTIES, claims);
        return ids.stream().map(id -> Trace.created(id.value())).toList();
    }

    private Trace update(Party before, PartyContent content) {
        var actor = run.plan().actor();
        var after = new Party(
                before.id(),
                before.version(),
                content,
                before.createdAt(),
                before.createdBy(),
                before.createdVia(),
                run.parts().intake().now(),
                null);
        if (!run.parts().store().update(after)) {
            throw new OptimisticLockingFailureException("Party " + before.id() + " changed meanwhile.");
        }
        run.parts().unique().claim(ArchiveTypes.PARTIES, Map.of(before.id().value(), claims(content)));
        run.parts().history().record(before, after, actor);
        run.parts().watch().changed(before, after, actor);
        return Trace.changed(
                before.id().value(),
                before.updatedAt(),
                new Trace.Written(before.version() + 1, after.updatedAt()),
                run.parts().history().changes(before.content(), content));
    }

    private Set<Claim> claims(PartyContent content) {
        return run.parts().unique().claims(ArchiveTypes.PARTIES, content.customValues());
    }

    /** In a check, what earlier rows of the file would have added counts as being there. */
    private Decision repeated(PartyRows.Row row, Decision decision) {
        if (!(decision.outcome() instanceof RowOutcome.Created)) {
            return decision;
        }
        for (var identifier : PartyDecisions.exclusive(row)) {
            if (!run.seen().add(identifier.scheme() + " " + identifier.value())) {
                return again(identifier.scheme(), identifier.value());
            }
        }
        for (var claim : claims(Objects.requireNonNull(decision.after()))) {
            if (!run.seen().add(claim.field() + " " + claim.value())) {
                return again(claim.field(), claim.value());
            }
        }
        return decision;
    }

    private Decision again(String field, String value) {
        return Decision.of(
                run.mode() != Mode.CREATE && field.equals(run.key())
                        ? RowOutcome.updated()
                        : RowOutcome.rejected(field, "import.key-twice", value));
    }

    /** Whether no earlier row of this turn shares a number, a unique value or, if twins matter, a trait with the row. */
    private boolean isFirst(PartyRows.Row row, Set<Object> marks) {
        var own = new HashSet<Object>(PartyDecisions.exclusive(row));
        own.addAll(
                run.parts().unique().written(ArchiveTypes.PARTIES, row.cells().values()));
        var key = run.key();
        if (key != null && !row.named().isEmpty()) {
            own.add(row.named());
        }
        if (run.twins() != Twins.ADD) {
            own.addAll(row.keys().narrow());
        }
        var first = own.stream().noneMatch(marks::contains);
        marks.addAll(own);
        return first;
    }

    private List<PartyRows.Row> resolved() {
        var cells =
                run.references().resolve(rows.stream().map(PartyRows.Row::cells).toList());
        return IntStream.range(0, rows.size())
                .mapToObj(index -> rows.get(index).with(cells.get(index)))
                .toList();
    }
}
