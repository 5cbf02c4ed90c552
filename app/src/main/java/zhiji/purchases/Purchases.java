package zhiji.purchases;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import zhiji.archive.Cluster;
import zhiji.platform.Count;
import zhiji.platform.Cursor;
import zhiji.platform.Ids;
import zhiji.platform.Money;
import zhiji.platform.Page;
import zhiji.platform.PartyId;
import zhiji.platform.Problem;
import zhiji.purchases.jooq.tables.records.PartyTotalRecord;

/** Front door to the ledger of purchases (消费流水). */
@Service
public class Purchases {

    private static final int LONGEST_SOURCE = 200;

    /** With more entries than this, a party is a shop's till rather than a customer, and gaps say nothing. */
    private static final long MOST_FOR_GAPS = 20_000;

    private final PurchaseStore store;
    private final PurchaseQueries queries;
    private final Clock clock;

    Purchases(PurchaseStore store, PurchaseQueries queries, Clock clock) {
        this.store = store;
        this.queries = queries;
        this.clock = clock;
    }

    /**
     * Adds purchases that a source tells, each of its lines once. The parties exist.
     *
     * @return what became of each, in the order given
     */
    @Transactional
    public List<Posting> post(String source, List<PurchaseContent> purchases) {
        if (source.isBlank() || source.length() > LONGEST_SOURCE || source.indexOf('\0') >= 0) {
            throw Problem.invalid(List.of(Problem.Field.of("source", "text.length", 1, LONGEST_SOURCE)));
        }
        var now = clock.instant();
        var faults = purchases.stream().map(content -> faults(content, now)).toList();
        var sound = new ArrayList<PurchaseStore.Candidate>();
        for (var index = 0; index < purchases.size(); index++) {
            if (faults.get(index).isEmpty()) {
                sound.add(new PurchaseStore.Candidate(Ids.next(), purchases.get(index)));
            }
        }
        var postings = add(source, sound, now).iterator();
        return faults.stream()
                .map(found -> found.isEmpty() ? postings.next() : new Posting.Rejected(found))
                .toList();
    }

    /** What would keep a purchase out of the ledger. */
    public List<Problem.Field> faults(PurchaseContent content) {
        return faults(content, clock.instant());
    }

    /** Which of these lines of a source stand in the ledger. */
    public Map<String, UUID> known(String source, Collection<String> lines) {
        return store.findSource(source).map(id -> store.entries(id, lines)).orElse(Map.of());
    }

    Page<Purchase> page(Collection<PartyId> members, int limit, @Nullable String after) {
        // One more than asked for: its presence says that there is a next page.
        var purchases = queries.newest(members, position(after), limit + 1);
        if (purchases.size() <= limit) {
            return new Page<>(purchases, null);
        }
        var last = purchases.get(limit - 1);
        return new Page<>(
                purchases.subList(0, limit), Cursor.of(last.at(), last.id()).text());
    }

    /** The latest entries, the newest first. */
    public List<Purchase> latest(Collection<PartyId> members, int limit) {
        return queries.newest(members, null, limit);
    }

    public PurchaseSummary summary(Collection<PartyId> members) {
        var totals = queries.totals(members);
        var byCurrency = Sum.byCurrency(totals);
        var single = byCurrency.size() == 1 ? byCurrency.getFirst() : null;
        var first = totals.stream()
                .flatMap(row -> Stream.ofNullable(row.getFirstAt()))
                .min(Comparator.naturalOrder());
        var last = totals.stream()
                .flatMap(row -> Stream.ofNullable(row.getLastAt()))
                .max(Comparator.naturalOrder());
        var count = totals.stream().mapToLong(PartyTotalRecord::getPurchases).sum();
        return new PurchaseSummary(
                count,
                single == null ? null : single.amount(),
                first.orElse(null),
                last.orElse(null),
                first.isEmpty() || last.isEmpty() || count > MOST_FOR_GAPS
                        ? null
                        : meanGapDays(members, new PurchaseQueries.Span(first.get(), last.get())),
                totals.stream().mapToLong(PartyTotalRecord::getReturns).sum(),
                single == null ? null : single.returned(),
                byCurrency.stream()
                        .map(sum -> sum.amount().currency().getCurrencyCode())
                        .toList());
    }

    /** What was given back after a moment for at least that much, whoever it was. */
    public List<Returned> returned(Money least, Instant since) {
        return queries.returned(least, since);
    }

    public List<PurchaseMonth> months(Collection<PartyId> members) {
        return queries.months(members);
    }

    public List<PartyTotal> totals(Collection<Cluster> parties) {
        var currents = new HashMap<PartyId, PartyId>();
        parties.forEach(party -> party.members().forEach(member -> currents.put(member, party.current())));
        var totals = new LinkedHashMap<PartyId, List<PartyTotalRecord>>();
        for (var row : queries.totals(currents.keySet())) {
            totals.computeIfAbsent(currents.get(row.getPartyId()), party -> new ArrayList<>())
                    .add(row);
        }
        return totals.entrySet().stream()
                .flatMap(entry -> Sum.byCurrency(entry.getValue()).stream()
                        .map(sum -> new PartyTotal(entry.getKey(), sum.count(), sum.amount(), sum.last())))
                .toList();
    }

    public Count count() {
        return new Count(queries.count(), true);
    }

    private static List<Problem.Field> faults(PurchaseContent content, Instant now) {
        return PurchaseCheck.faults(content, now);
    }

    private List<Posting> add(String source, List<PurchaseStore.Candidate> candidates, Instant now) {
        if (candidates.isEmpty()) {
            return List.of();
        }
        store.ensureMonths(
                candidates.stream().map(PurchaseStore.Candidate::content).toList());
        var sourceId = store.findSource(source).orElseGet(() -> store.addSource(source));
        var ordered = candidates.stream()
                .sorted(Comparator.comparing(candidate -> candidate.content().line()))
                .toList();
        var added = store.addLines(sourceId, ordered);
        var entries =
                candidates.stream().filter(one -> added.contains(one.id())).toList();
        store.addEntries(sourceId, entries, now);
        store.addTotals(
                Totals.of(entries.stream().map(PurchaseStore.Candidate::content).toList()));
        var known = entries.size() == candidates.size()
                ? new HashMap<String, UUID>()
                : store.entries(
                        sourceId,
                        candidates.stream()
                                .filter(one -> !added.contains(one.id()))
                                .map(one -> one.content().line())
                                .toList());
        return candidates.stream()
                .<Posting>map(one -> added.contains(one.id())
                        ? new Posting.Created(one.id())
                        : new Posting.Duplicate(known.getOrDefault(one.content().line(), one.id())))
                .toList();
    }

    private @Nullable Double meanGapDays(Collection<PartyId> members, PurchaseQueries.Span span) {
        var days = queries.purchaseDays(members, span);
        if (days < 2) {
            return null;
        }
        var length =
                BigDecimal.valueOf(Duration.between(span.since(), span.until()).toSeconds());
        return length.doubleValue() / Duration.ofDays(1).toSeconds() / (days - 1);
    }

    private static PurchaseQueries.@Nullable Position position(@Nullable String after) {
        var cursor = Cursor.read(after, 2);
        if (cursor == null) {
            return null;
        }
        try {
            return new PurchaseQueries.Position(Instant.parse(cursor.value(0)), UUID.fromString(cursor.value(1)));
        } catch (RuntimeException madeUp) {
            throw Problem.invalid("cursor.unknown", String.valueOf(after));
        }
    }
}
