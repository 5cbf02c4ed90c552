package zhiji.archive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import zhiji.archive.PartyChunk.Decision;
import zhiji.imports.ImportChoices.Mode;
import zhiji.imports.RowOutcome;
import zhiji.platform.PartyId;
import zhiji.platform.Problem;
import zhiji.records.KeyLookup;
import zhiji.records.UniqueKeys.Claim;

/** Decides what becomes of rows by who has the numbers they give, which are looked up for all rows at once. */
final class PartyDecisions {

    private final PartyChunk.Run run;
    private final Map<String, Map<String, PartyId>> holders = new HashMap<>();
    private final Map<String, List<UUID>> named;
    private final Map<Claim, UUID> values;
    private final Map<PartyId, Party> parties = new HashMap<>();

    PartyDecisions(PartyChunk.Run run, List<PartyRows.Row> rows) {
        this.run = run;
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
                (scheme, values) -> holders.put(scheme, run.parts().directory().byNumber(scheme, values, actor)));
        values = run.parts()
                .unique()
                .holders(
                        ArchiveTypes.PARTIES,
                        rows.stream()
                                .flatMap(row ->
                                        run
                                                .parts()
                                                .unique()
                                                .written(
                                                        ArchiveTypes.PARTIES,
                                                        row.cells().values())
                                                .stream())
                                .collect(Collectors.toSet()));
        named = named(rows);
        load();
    }

    /** Whom the rows name by a key that is no number of the archive's own. */
    private Map<String, List<UUID>> named(List<PartyRows.Row> rows) {
        var key = run.key();
        if (key == null || PartyImport.KEYS.contains(key)) {
            return Map.of();
        }
        var texts = rows.stream()
                .map(PartyRows.Row::named)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.toSet());
        return run.parts()
                .lookup()
                .find(ArchiveTypes.PARTIES, key, texts, run.plan().actor());
    }

    private void load() {
        var key = run.key();
        if (key == null || run.mode() == Mode.CREATE) {
            return;
        }
        var actor = run.plan().actor();
        var ids = new HashSet<>(holders.getOrDefault(key, Map.of()).values());
        var others =
                named.values().stream().flatMap(List::stream).map(PartyId::new).toList();
        run.parts().directory().clusters(others, actor).forEach((asked, cluster) -> ids.add(cluster.current()));
        run.parts().store().findAll(ids, actor).forEach(party -> parties.put(party.id(), party));
    }

    Decision of(PartyRows.Row row) {
        if (!row.faults().isEmpty()) {
            return Decision.of(new RowOutcome.Rejected(row.faults()));
        }
        var key = run.key();
        var number = key == null ? "" : numberOf(row, key);
        var holder = holder(row);
        var taken = taken(row, run.mode() == Mode.CREATE ? null : holder);
        if (taken != null) {
            return Decision.of(RowOutcome.rejected(taken.field(), "import.key-taken", taken.value()));
        }
        if (key != null && isThere(row)) {
            if (run.mode() == Mode.CREATE || holder == null) {
                return Decision.of(RowOutcome.rejected(key, "import.key-taken", number));
            }
            return changed(holder, row);
        }
        if (key != null && (run.mode() == Mode.UPDATE || (key.equals(KeyLookup.ID) && !number.isEmpty()))) {
            return Decision.of(
                    number.isEmpty()
                            ? RowOutcome.rejected(key, "import.key-empty")
                            : RowOutcome.rejected(key, "import.key-unknown", number));
        }
        return added(row);
    }

    private Decision changed(Party holder, PartyRows.Row row) {
        return kept(holder, PartyMerge.merged(holder.content(), row.content(), run.plan()), RowOutcome.updated());
    }

    private Decision added(PartyRows.Row row) {
        var custom = run.parts()
                .custom()
                .withDefaults(ArchiveTypes.PARTIES, row.content().customValues());
        return kept(null, row.content().with(custom), RowOutcome.created());
    }

    private Decision kept(@Nullable Party before, PartyContent content, RowOutcome outcome) {
        var faults = new ArrayList<Problem.Field>();
        var custom = run.parts().custom().kept(ArchiveTypes.PARTIES, content.customValues(), faults);
        if (!faults.isEmpty()) {
            return Decision.of(new RowOutcome.Rejected(faults));
        }
        var after = content.with(custom);
        return before != null && after.equals(before.content())
                ? Decision.of(RowOutcome.unchanged())
                : new Decision(outcome, before, after);
    }

    static List<PartyContent.Identifier> exclusive(PartyRows.Row row) {
        return row.content().identifiers().stream()
                .filter(IdentifierScheme::isExclusive)
                .toList();
    }

    private static String numberOf(PartyRows.Row row, String key) {
        return PartyImport.KEYS.contains(key) ? row.number(key) : row.named();
    }

    private boolean isThere(PartyRows.Row row) {
        var key = Objects.requireNonNull(run.key());
        return PartyImport.KEYS.contains(key)
                ? holders.getOrDefault(key, Map.of()).containsKey(row.number(key))
                : named.containsKey(row.named());
    }

    /** The party the row speaks of; null when it is a new one. */
    private @Nullable Party holder(PartyRows.Row row) {
        var key = run.key();
        if (key == null) {
            return null;
        }
        if (PartyImport.KEYS.contains(key)) {
            return parties.get(holders.getOrDefault(key, Map.of()).get(row.number(key)));
        }
        var found = named.getOrDefault(row.named(), List.of());
        return found.size() == 1 ? parties.get(current(found.getFirst())) : null;
    }

    private PartyId current(UUID id) {
        var asked = new PartyId(id);
        return parties.containsKey(asked)
                ? asked
                : Objects.requireNonNullElse(
                        run
                                .parts()
                                .directory()
                                .clusters(List.of(asked), run.plan().actor())
                                .values()
                                .stream()
                                .map(Cluster::current)
                                .findFirst()
                                .orElse(null),
                        asked);
    }

    /** A number or unique value of the row that belongs to somebody else. */
    private @Nullable Claim taken(PartyRows.Row row, @Nullable Party own) {
        for (var identifier : exclusive(row)) {
            var id = holders.getOrDefault(identifier.scheme(), Map.of()).get(identifier.value());
            if (id != null && (own == null || !id.equals(own.id()))) {
                return new Claim(identifier.scheme(), identifier.value());
            }
        }
        for (var claim :
                run.parts().unique().written(ArchiveTypes.PARTIES, row.cells().values())) {
            var id = values.get(claim);
            if (id != null && (own == null || !id.equals(own.id().value()))) {
                return claim;
            }
        }
        return null;
    }
}
