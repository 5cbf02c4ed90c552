package zhiji.archive;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import zhiji.platform.Actor;
import zhiji.platform.PartyId;
import zhiji.records.RecordReversal;
import zhiji.records.Trace;
import zhiji.records.UniqueKeys;

/** Takes back what an import wrote on parties; what somebody worked on since stays. */
@Component
class PartyReversal {

    private final PartyStore store;
    private final PartyRemovalStore removal;
    private final PartyHistory history;
    private final PartyWatch watch;
    private final RecordReversal reversal;
    private final UniqueKeys unique;
    private final Clock clock;

    PartyReversal(
            PartyStore store,
            PartyRemovalStore removal,
            PartyHistory history,
            PartyWatch watch,
            RecordReversal reversal,
            UniqueKeys unique,
            Clock clock) {
        this.store = store;
        this.removal = removal;
        this.history = history;
        this.watch = watch;
        this.reversal = reversal;
        this.unique = unique;
        this.clock = clock;
    }

    List<Trace.Kept> revert(List<Trace> traces, Actor actor) {
        var ids = traces.stream().map(trace -> new PartyId(trace.record())).toList();
        var standing = store.findAll(ids, actor).stream()
                .collect(Collectors.toMap(party -> party.id().value(), Function.identity()));
        var kept = new ArrayList<Trace.Kept>();
        remove(traces.stream().filter(Trace::created).toList(), standing, kept, actor);
        for (var trace : traces) {
            if (trace.created()) {
                continue;
            }
            var party = standing.get(trace.record());
            if (party == null) {
                kept.add(new Trace.Kept(trace.record(), "import.kept-gone", List.of()));
            } else {
                restore(trace, party, kept, actor);
            }
        }
        return kept;
    }

    private void remove(List<Trace> created, Map<UUID, Party> standing, List<Trace.Kept> kept, Actor actor) {
        if (created.isEmpty()) {
            return;
        }
        var used = reversal.used(
                ArchiveTypes.PARTIES, created.stream().map(Trace::record).toList(), actor);
        var gone = new ArrayList<PartyId>();
        for (var trace : created) {
            var party = standing.get(trace.record());
            if (party == null) {
                kept.add(new Trace.Kept(trace.record(), "import.kept-gone", List.of()));
            } else if (party.version() != trace.version()) {
                kept.add(new Trace.Kept(trace.record(), "import.kept-changed", List.of()));
            } else if (used.contains(trace.record())) {
                kept.add(new Trace.Kept(trace.record(), "import.kept-used", List.of()));
            } else {
                gone.add(party.id());
            }
        }
        unique.release(gone.stream().map(PartyId::value).toList());
        watch.forgotten(gone);
        removal.remove(gone);
    }

    private void restore(Trace trace, Party before, List<Trace.Kept> kept, Actor actor) {
        var restored = trace.restore(history.values(before.content()));
        var content = history.content(restored.values());
        var taken = taken(content, before);
        if (!taken.isEmpty()) {
            kept.add(new Trace.Kept(trace.record(), "import.kept-taken", taken));
            return;
        }
        if (!restored.kept().isEmpty()) {
            kept.add(new Trace.Kept(trace.record(), "import.kept-changed", restored.kept()));
        }
        var alone = before.version() == trace.version();
        var since = trace.since();
        var at = alone && since != null ? since : clock.instant();
        var after = new Party(
                before.id(),
                before.version(),
                content,
                before.createdAt(),
                before.createdBy(),
                before.createdVia(),
                at,
                null);
        if (content.equals(before.content()) || !store.update(after)) {
            return;
        }
        unique.claim(
                ArchiveTypes.PARTIES,
                Map.of(trace.record(), unique.claims(ArchiveTypes.PARTIES, content.customValues())));
        if (alone) {
            removal.forget(trace);
        } else {
            history.record(before, after, actor);
        }
        watch.changed(before, after, actor);
    }

    /** The fields whose unique values belong to others by now. */
    private List<String> taken(PartyContent content, Party party) {
        var own = party.id();
        var number = content.identifiers().stream()
                .filter(IdentifierScheme::isExclusive)
                .anyMatch(identifier -> store.holder(identifier)
                        .filter(holder -> !holder.equals(own))
                        .isPresent());
        Set<UniqueKeys.Claim> claims = unique.claims(ArchiveTypes.PARTIES, content.customValues());
        var taken = new ArrayList<String>();
        if (number) {
            taken.add("identifiers");
        }
        unique.holders(ArchiveTypes.PARTIES, claims).forEach((claim, holder) -> {
            if (!holder.equals(own.value())) {
                taken.add(claim.field());
            }
        });
        return taken;
    }
}
