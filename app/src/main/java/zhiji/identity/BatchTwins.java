package zhiji.identity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import zhiji.archive.Party;
import zhiji.archive.PartyContent;
import zhiji.archive.PartyDirectory;
import zhiji.archive.PartyWatch.Asked;
import zhiji.archive.PartyWatch.Likely;
import zhiji.archive.PartyWatch.Search;
import zhiji.platform.Actor;
import zhiji.platform.PartyId;
import zhiji.science.identity.Recognition;
import zhiji.science.identity.Verdict;

/** Asks for many parties at once whether they are somebody who is there already; few queries, however many are asked about. */
@Component
class BatchTwins {

    private static final int CANDIDATES = 20;

    private final KeyStore keys;
    private final DraftStore drafts;
    private final PartyDirectory directory;
    private final ArchiveSize size;
    private final Calibrations calibrations;
    private final Exclusions exclusions;

    BatchTwins(
            KeyStore keys,
            DraftStore drafts,
            PartyDirectory directory,
            ArchiveSize size,
            Calibrations calibrations,
            Exclusions exclusions) {
        this.keys = keys;
        this.drafts = drafts;
        this.directory = directory;
        this.size = size;
        this.calibrations = calibrations;
        this.exclusions = exclusions;
    }

    /** Who may be the one asked about: a party, or an earlier row. */
    private record Candidate(
            @Nullable PartyId party, @Nullable Long row, PartyContent content) {}

    Map<Long, Likely> of(List<Asked> asked, Search search, Actor actor) {
        var found = new HashMap<Long, Likely>();
        for (var model : Model.values()) {
            var own = asked.stream()
                    .filter(one -> Model.of(one.content().kind()) == model)
                    .toList();
            if (!own.isEmpty()) {
                found.putAll(of(model, own, search, actor));
            }
        }
        return found;
    }

    private Map<Long, Likely> of(Model model, List<Asked> asked, Search search, Actor actor) {
        var wanted = wanted(asked);
        var candidates = new HashMap<Integer, List<Candidate>>();
        addParties(keys.sharingEach(wanted, CANDIDATES), candidates, actor);
        leaveOut(asked, candidates, actor);
        var draft = search.draft();
        if (draft != null) {
            drafts.add(draft, asked);
            var shared = drafts.sharing(draft, wanted, CANDIDATES);
            var rows = drafts.find(
                    draft, shared.stream().map(KeyStore.Shared::other).collect(Collectors.toSet()));
            for (var one : shared) {
                var content = rows.get(one.other());
                if (content != null && Model.of(content.kind()) == model) {
                    candidates
                            .computeIfAbsent(one.place(), place -> new ArrayList<>())
                            .add(new Candidate(null, one.other(), content));
                }
            }
        }
        return likeliest(model, asked, candidates, search);
    }

    private static List<KeyStore.Wanted> wanted(List<Asked> asked) {
        var wanted = new ArrayList<KeyStore.Wanted>();
        for (var place = 0; place < asked.size(); place++) {
            for (var key : asked.get(place).keys().narrow()) {
                wanted.add(new KeyStore.Wanted(place, asked.get(place).row(), key));
            }
        }
        return wanted;
    }

    private void addParties(
            List<KeyStore.Shared<PartyId>> shared, Map<Integer, List<Candidate>> candidates, Actor actor) {
        var ids = shared.stream().map(KeyStore.Shared::other).collect(Collectors.toSet());
        var parties = directory.find(ids, actor).stream().collect(Collectors.toMap(Party::id, Function.identity()));
        for (var one : shared) {
            var party = parties.get(one.other());
            if (party != null) {
                candidates
                        .computeIfAbsent(one.place(), place -> new ArrayList<>())
                        .add(new Candidate(party.id(), null, party.content()));
            }
        }
    }

    private void leaveOut(List<Asked> asked, Map<Integer, List<Candidate>> candidates, Actor actor) {
        var entries = List.copyOf(candidates.entrySet());
        var described = entries.stream()
                .map(entry -> new Exclusions.Described(asked.get(entry.getKey()).content(), parties(entry.getValue())))
                .toList();
        var excluded = exclusions.of(described, actor);
        for (var at = 0; at < entries.size(); at++) {
            var ids = excluded.get(at);
            entries.get(at).getValue().removeIf(one -> one.party() != null && ids.contains(one.party()));
        }
    }

    private static Map<PartyId, PartyContent> parties(List<Candidate> candidates) {
        var parties = new HashMap<PartyId, PartyContent>();
        for (var one : candidates) {
            var party = one.party();
            if (party != null) {
                parties.put(party, one.content());
            }
        }
        return parties;
    }

    private Map<Long, Likely> likeliest(
            Model model, List<Asked> asked, Map<Integer, List<Candidate>> candidates, Search search) {
        Set<Long> counted = new LinkedHashSet<>();
        candidates
                .keySet()
                .forEach(place -> counted.addAll(asked.get(place).keys().all()));
        var holders = counted.isEmpty() ? Map.<Long, Integer>of() : keys.count(counted);
        var linkage = model.forRecords(size.get(), calibrations.of(model));
        var found = new HashMap<Long, Likely>();
        candidates.forEach((place, others) -> {
            var row = asked.get(place);
            var recognised = Recognition.of(
                    linkage,
                    model.profile(row.content()),
                    others.stream().map(other -> model.profile(other.content())).toList(),
                    // The one that is asked about is not filed yet.
                    PartyKeys.inWords(row.content().kind(), row.keys().all(), key -> holders.getOrDefault(key, 0) + 1),
                    search.threshold());
            for (var index = 0; index < others.size(); index++) {
                var likely = likely(others.get(index), recognised.get(index));
                if (likely != null) {
                    found.merge(row.row(), likely, BatchTwins::likelier);
                }
            }
        });
        return found;
    }

    private static @Nullable Likely likely(Candidate other, Recognition recognition) {
        return recognition.verdict() == Verdict.DIFFERENT
                ? null
                : new Likely(
                        other.party(),
                        other.row(),
                        other.content().name(),
                        recognition.probability(),
                        recognition.verdict() == Verdict.MATCH);
    }

    /** A certain one goes before a probable one, and among equals somebody on file before another row. */
    private static Likely likelier(Likely one, Likely other) {
        if (one.certain() != other.certain()) {
            return one.certain() ? one : other;
        }
        if (one.probability() != other.probability()) {
            return one.probability() > other.probability() ? one : other;
        }
        return one.party() == null && other.party() != null ? other : one;
    }
}
