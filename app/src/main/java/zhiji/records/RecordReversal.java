package zhiji.records;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import zhiji.platform.Actor;
import zhiji.platform.Problem;
import zhiji.types.RecordType;

/** Front door to taking back what was written on many records of a custom type (撤销写入); what was worked on since stays. */
@Service
public class RecordReversal {

    private final RecordStore store;
    private final IntakeStore intake;
    private final CustomRecords records;
    private final UniqueKeys unique;
    private final List<RecordUse> uses;
    private final Clock clock;

    RecordReversal(
            RecordStore store,
            IntakeStore intake,
            CustomRecords records,
            UniqueKeys unique,
            List<RecordUse> uses,
            Clock clock) {
        this.store = store;
        this.intake = intake;
        this.records = records;
        this.unique = unique;
        this.uses = uses;
        this.clock = clock;
    }

    /** Takes the traces back; answers what stays, and why. */
    @Transactional
    public List<Trace.Kept> revert(RecordType type, List<Trace> traces, Actor actor) {
        var kept = new ArrayList<Trace.Kept>();
        var standing = store
                .findAll(type.key(), traces.stream().map(Trace::record).toList(), actor)
                .stream()
                .filter(record -> record.deletedAt() == null)
                .collect(Collectors.toMap(CustomRecord::id, Function.identity()));
        var sound = new ArrayList<Trace>();
        for (var trace : traces) {
            if (standing.containsKey(trace.record())) {
                sound.add(trace);
            } else {
                kept.add(new Trace.Kept(trace.record(), "import.kept-gone", List.of()));
            }
        }
        remove(type, sound.stream().filter(Trace::created).toList(), standing, kept, actor);
        restore(type, sound.stream().filter(trace -> !trace.created()).toList(), standing, kept, actor);
        return kept;
    }

    /** Those of the records of any type that something hangs on. */
    public Set<UUID> used(String type, List<UUID> created, Actor actor) {
        return uses.stream()
                .flatMap(use -> use.used(type, created, actor).stream())
                .collect(Collectors.toSet());
    }

    private void remove(
            RecordType type,
            List<Trace> created,
            Map<UUID, CustomRecord> standing,
            List<Trace.Kept> kept,
            Actor actor) {
        if (created.isEmpty()) {
            return;
        }
        var used = used(type.key(), created.stream().map(Trace::record).toList(), actor);
        var gone = new ArrayList<UUID>();
        for (var trace : created) {
            var record = standing.get(trace.record());
            if (record == null || record.version() != trace.version()) {
                kept.add(new Trace.Kept(trace.record(), "import.kept-changed", List.of()));
            } else if (used.contains(trace.record())) {
                kept.add(new Trace.Kept(trace.record(), "import.kept-used", List.of()));
            } else {
                gone.add(trace.record());
            }
        }
        unique.release(gone);
        intake.remove(gone);
    }

    private void restore(
            RecordType type,
            List<Trace> changed,
            Map<UUID, CustomRecord> standing,
            List<Trace.Kept> kept,
            Actor actor) {
        var now = clock.instant();
        var written = new LinkedHashMap<UUID, CustomRecord>();
        var untouched = new ArrayList<Trace>();
        var entries = new ArrayList<IntakeStore.Entry>();
        for (var trace : changed) {
            var record = standing.get(trace.record());
            if (record == null) {
                continue;
            }
            var restored = trace.restore(record.content().values());
            var faults = new ArrayList<Problem.Field>();
            var content = records.read(type.key(), restored.values(), faults);
            if (!faults.isEmpty()) {
                kept.add(new Trace.Kept(record.id(), "import.kept-changed", fields(faults)));
                continue;
            }
            if (!restored.kept().isEmpty()) {
                kept.add(new Trace.Kept(record.id(), "import.kept-changed", restored.kept()));
            }
            var alone = record.version() == trace.version();
            var since = trace.since();
            written.put(record.id(), record.with(content, alone && since != null ? since : now));
            if (alone) {
                untouched.add(trace);
            } else {
                entries.add(new IntakeStore.Entry(
                        record.id(), FieldChange.between(record.content().values(), content.values())));
            }
        }
        refuseTaken(type, written, kept);
        intake.update(List.copyOf(written.values()));
        intake.forget(untouched.stream()
                .filter(trace -> written.containsKey(trace.record()))
                .toList());
        intake.remember(
                entries.stream()
                        .filter(entry -> written.containsKey(entry.record())
                                && !entry.changes().isEmpty())
                        .toList(),
                now,
                actor);
        unique.claim(type.key(), claims(written));
    }

    /** A unique value that somebody else took meanwhile does not come back. */
    private void refuseTaken(RecordType type, Map<UUID, CustomRecord> written, List<Trace.Kept> kept) {
        var claims = claims(written);
        var asked = claims.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        var holders = unique.holders(type.key(), asked);
        claims.forEach((record, own) -> {
            var taken = own.stream()
                    .filter(claim -> !holders.getOrDefault(claim, record).equals(record)
                            && !written.containsKey(holders.get(claim)))
                    .map(UniqueKeys.Claim::field)
                    .toList();
            if (!taken.isEmpty()) {
                written.remove(record);
                kept.add(new Trace.Kept(record, "import.kept-taken", taken));
            }
        });
    }

    private Map<UUID, Set<UniqueKeys.Claim>> claims(Map<UUID, CustomRecord> written) {
        var claims = new HashMap<UUID, Set<UniqueKeys.Claim>>();
        written.forEach((id, record) ->
                claims.put(id, unique.claims(record.type(), record.content().custom())));
        return claims;
    }

    private static List<String> fields(List<Problem.Field> faults) {
        return faults.stream().map(Problem.Field::path).toList();
    }
}
