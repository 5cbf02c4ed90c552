package zhiji.archive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import zhiji.archive.PartyChunk.Decision;
import zhiji.imports.ImportChoices.Twins;
import zhiji.imports.RowOutcome;
import zhiji.platform.PartyId;
import zhiji.platform.Problem;

/** Decides about rows that would add a party but may speak of somebody who is there already. */
final class PartyTwins {

    private final PartyChunk.Run run;
    private final @Nullable UUID draft;

    /** @param draft the import that is only checked, so that its rows are compared with each other */
    PartyTwins(PartyChunk.Run run, @Nullable UUID draft) {
        this.run = run;
        this.draft = draft;
    }

    /** Changes the decisions about rows that have a likely twin. */
    void apply(List<PartyRows.Row> rows, List<Decision> decisions) {
        var asked = new ArrayList<PartyWatch.Asked>();
        for (var index = 0; index < rows.size(); index++) {
            if (decisions.get(index).outcome() instanceof RowOutcome.Created) {
                var row = rows.get(index);
                asked.add(new PartyWatch.Asked(row.line(), row.content(), row.keys()));
            }
        }
        var actor = run.plan().actor();
        var search =
                new PartyWatch.Search(draft, run.plan().settings().handled().threshold());
        var likely = run.parts().watch().likely(asked, search, actor);
        var parties = parties(likely);
        for (var index = 0; index < rows.size(); index++) {
            var row = rows.get(index);
            var twin = likely.get(row.line());
            if (twin != null && decisions.get(index).outcome() instanceof RowOutcome.Created) {
                decisions.set(index, decided(decisions.get(index), twin, parties));
            }
        }
    }

    private Decision decided(Decision planned, PartyWatch.Likely likely, Map<PartyId, Party> parties) {
        var id = likely.party();
        var twin = new RowOutcome.Twin(
                id == null ? null : id.value(), likely.row(), likely.name(), likely.probability(), likely.certain());
        if (run.twins() == Twins.ADD) {
            return new Decision(new RowOutcome.Created(twin), null, planned.after());
        }
        var party = id == null ? null : parties.get(id);
        var fills = run.twins() == Twins.ATTACH && likely.certain();
        if (fills && party != null) {
            var filled = PartyMerge.filled(party.content(), Objects.requireNonNull(planned.after()));
            return new Decision(new RowOutcome.Attached(twin), party, filled.equals(party.content()) ? null : filled);
        }
        if (fills) {
            return Decision.of(new RowOutcome.Attached(twin));
        }
        var fault = Problem.Field.of(PartyFields.NAME, "import.twin", likely.name());
        return Decision.of(new RowOutcome.Rejected(List.of(fault), twin));
    }

    private Map<PartyId, Party> parties(Map<Long, PartyWatch.Likely> likely) {
        if (run.twins() != Twins.ATTACH) {
            return new HashMap<>();
        }
        var ids = likely.values().stream()
                .flatMap(one -> Stream.ofNullable(one.party()))
                .collect(Collectors.toSet());
        return run.parts().directory().find(ids, run.plan().actor()).stream()
                .collect(Collectors.toMap(Party::id, Function.identity()));
    }
}
