package zhiji.review;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import zhiji.archive.Cluster;
import zhiji.archive.Party;
import zhiji.archive.PartyDirectory;
import zhiji.archive.PartyGuard;
import zhiji.identity.Filed;
import zhiji.identity.Filing;
import zhiji.platform.Actor;
import zhiji.platform.Count;
import zhiji.platform.Cursor;
import zhiji.platform.Page;
import zhiji.platform.PartyId;
import zhiji.platform.Problem;
import zhiji.platform.UserId;
import zhiji.purchases.PartyTotal;
import zhiji.purchases.Purchases;
import zhiji.science.identity.Explanation;
import zhiji.science.identity.Recognition;
import zhiji.science.identity.Verdict;

/** Front door to the queue of suggestions (待审队列) and to what speaks for and against each. */
@Service
class Suggestions {

    /** A large customer made of many archives is shown by these; the others follow when they are merged. */
    private static final int MOST_COMPARED = 12;

    private static final List<String> COMPARED = List.of("name", "names", "identifiers", "contacts", "addresses");

    private final SuggestionStore store;
    private final RunStore runs;
    private final Filing filing;
    private final PartyDirectory directory;
    private final Purchases purchases;
    private final PartyGuard guard;

    Suggestions(
            SuggestionStore store,
            RunStore runs,
            Filing filing,
            PartyDirectory directory,
            Purchases purchases,
            PartyGuard guard) {
        this.store = store;
        this.runs = runs;
        this.filing = filing;
        this.directory = directory;
        this.purchases = purchases;
        this.guard = guard;
    }

    /** A suggestion with the names of its parties. */
    record Named(Suggestion suggestion, List<String> names) {

        Named {
            names = List.copyOf(names);
        }
    }

    /** A suggestion in full: its parties, the oldest first, what they bought, and how each two of them agree. */
    record Case(Suggestion suggestion, List<Member> members, List<Evidence> evidence) {

        Case {
            members = List.copyOf(members);
            evidence = List.copyOf(evidence);
        }

        Named named() {
            var names = new HashMap<PartyId, String>();
            members.forEach(member ->
                    names.put(member.party().id(), member.party().content().name()));
            return new Named(
                    suggestion, suggestion.members().stream().map(names::get).toList());
        }
    }

    /** A party of a suggestion. */
    record Member(Party party, int records, List<PartyTotal> bought) {

        Member {
            bought = List.copyOf(bought);
        }
    }

    /** What speaks for and against two parties being one customer. */
    record Evidence(PartyId party, PartyId other, Recognition recognition) {

        Explanation explanation() {
            return recognition.explanation();
        }

        boolean isSure() {
            return recognition.verdict() == Verdict.MATCH;
        }

        Locale language() {
            return LocaleContextHolder.getLocale();
        }
    }

    Page<Named> page(Suggestion.Filter filter, int limit, @Nullable String after, Actor actor) {
        if (!mayCompare(actor)) {
            return new Page<>(List.of(), null);
        }
        var found = store.page(filter, position(after), limit + 1);
        var shown = found.size() <= limit ? found : found.subList(0, limit);
        return new Page<>(named(shown, actor), found.size() <= limit ? null : cursor(shown.getLast()));
    }

    Count count(Suggestion.Filter filter, Actor actor) {
        return mayCompare(actor) ? store.count(filter) : new Count(0, true);
    }

    /** Who may not know a number must not learn it from who resembles whom. */
    private boolean mayCompare(Actor actor) {
        return COMPARED.stream().allMatch(part -> guard.isPlain(part, actor));
    }

    @Transactional(readOnly = true)
    Case get(UUID id, Actor actor) {
        var suggestion =
                store.find(id).filter(one -> mayCompare(actor)).orElseThrow(() -> Problem.notFound("review.gone"));
        var parties = directory.find(suggestion.members(), actor).stream()
                .sorted(Comparator.comparing(Party::createdAt)
                        .thenComparing(party -> party.id().value()))
                .toList();
        if (parties.size() < suggestion.members().size()) {
            throw Problem.notFound("review.gone");
        }
        var clusters = directory.clusters(suggestion.members(), actor);
        var bought = purchases.totals(new HashSet<>(clusters.values())).stream()
                .collect(Collectors.groupingBy(PartyTotal::partyId));
        var members = parties.stream()
                .map(party -> new Member(
                        guard.seen(party, actor),
                        records(clusters.get(party.id())),
                        bought.getOrDefault(party.id(), List.of())))
                .toList();
        return new Case(suggestion, members, evidence(parties));
    }

    /** Makes it somebody's, or nobody's. */
    @Transactional
    void assign(UUID id, @Nullable UserId assignee) {
        if (store.find(id).isEmpty()) {
            throw Problem.notFound("review.gone");
        }
        store.assign(id, assignee);
    }

    private List<Evidence> evidence(List<Party> parties) {
        var ids = parties.stream().map(Party::id).limit(MOST_COMPARED).toList();
        var filed = filing.find(ids).stream().collect(Collectors.toMap(Filed::id, Function.identity()));
        var keys = new HashSet<Long>();
        filed.values().forEach(one -> keys.addAll(one.keys()));
        var holders = filing.count(keys);
        var size = runs.lastOfAll().map(run -> run.progress().records()).orElseGet(filing::size);
        var evidence = new ArrayList<Evidence>();
        var ordered = ids.stream().filter(filed::containsKey).map(filed::get).toList();
        for (var at = 0; at < ordered.size(); at++) {
            var one = ordered.get(at);
            var others = ordered.subList(at + 1, ordered.size());
            var compared = filing.compare(one, others, key -> holders.getOrDefault(key, 0), size);
            for (var index = 0; index < others.size(); index++) {
                evidence.add(new Evidence(one.id(), others.get(index).id(), compared.get(index)));
            }
        }
        return evidence;
    }

    private static int records(@Nullable Cluster cluster) {
        return cluster == null ? 1 : cluster.members().size();
    }

    /** What cannot be seen whole is not shown at all. */
    private List<Named> named(List<Suggestion> shown, Actor actor) {
        var ids = shown.stream().flatMap(one -> one.members().stream()).collect(Collectors.toSet());
        var names = new HashMap<PartyId, String>();
        directory
                .find(ids, actor)
                .forEach(party -> names.put(party.id(), party.content().name()));
        return shown.stream()
                .filter(one -> names.keySet().containsAll(one.members()))
                .map(one ->
                        new Named(one, one.members().stream().map(names::get).toList()))
                .toList();
    }

    private static String cursor(Suggestion last) {
        var stake = last.stake();
        return Cursor.of(stake == null ? BigDecimal.ZERO : stake.amount(), last.probability(), last.id())
                .text();
    }

    private static SuggestionStore.@Nullable Position position(@Nullable String after) {
        var cursor = Cursor.read(after, 3);
        if (cursor == null) {
            return null;
        }
        try {
            return new SuggestionStore.Position(
                    new BigDecimal(cursor.value(0)),
                    Double.parseDouble(cursor.value(1)),
                    UUID.fromString(cursor.value(2)));
        } catch (IllegalArgumentException madeUp) {
            throw Problem.invalid("cursor.unknown", String.valueOf(after));
        }
    }
}
