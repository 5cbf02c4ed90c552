package zhiji.purchases;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import zhiji.ServerTest;
import zhiji.access.Users;
import zhiji.archive.Parties;
import zhiji.archive.PartyContent;
import zhiji.archive.PartyKind;
import zhiji.platform.Actor;
import zhiji.platform.Money;
import zhiji.platform.PartyId;
import zhiji.platform.Via;
import zhiji.records.TimelineEntry;
import zhiji.records.TimelineSource;

@ServerTest
class PurchasesIT {

    private static final Instant START = Instant.parse("2025-01-01T00:00:00Z");
    private static final PurchaseDetails NOTHING_MORE =
            new PurchaseDetails(null, null, null, null, null, null, null, null);

    @Autowired
    Purchases purchases;

    @Autowired
    PurchaseTimeline timeline;

    @Autowired
    Parties parties;

    @Autowired
    DSLContext sql;

    private final Actor actor;
    private String source;

    PurchasesIT(@Autowired Users users) {
        var user = users.all().getFirst();
        actor = new Actor(user.id(), Via.API, true);
        source = "till " + UUID.randomUUID();
    }

    @BeforeEach
    void haveASourceOfItsOwn() {
        source = "till " + UUID.randomUUID();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void totalsAreTheSumsOfTheEntriesWhateverIsTold(long seed) {
        var random = new Random(seed);
        var buyers = List.of(buyer(), buyer(), buyer());
        var told = new ArrayList<PurchaseContent>();
        for (var line = 0; line < 300; line++) {
            told.add(anything(random, buyers, line));
        }
        // Every third line is told again, all in any order and in batches of any size.
        told.addAll(told.stream().filter(one -> one.line().hashCode() % 3 == 0).toList());
        Collections.shuffle(told, random);
        for (var from = 0; from < told.size(); ) {
            var to = Math.min(told.size(), from + 1 + random.nextInt(60));
            purchases.post(source, told.subList(from, to));
            from = to;
        }

        assertTotalsAreSums(buyers);
        assertThat(buyers.stream().mapToLong(this::entries).sum())
                .as("seed " + seed)
                .isEqualTo(told.stream().map(PurchaseContent::line).distinct().count());
    }

    @Test
    void losesNothingWhenSeveralTellAtTheSameTime() throws Exception {
        var buyers = List.of(buyer(), buyer(), buyer(), buyer());
        var random = new Random(5);
        var all = new ArrayList<PurchaseContent>();
        for (var line = 0; line < 400; line++) {
            all.add(anything(random, buyers, line));
        }
        try (var executor = Executors.newFixedThreadPool(4)) {
            var tasks = new ArrayList<Callable<List<Posting>>>();
            for (var part = 0; part < 8; part++) {
                // Parts overlap by half: two threads tell the same lines.
                var from = part * 40;
                var mine = new ArrayList<>(all.subList(from, from + 80));
                Collections.shuffle(mine, random);
                tasks.add(() -> purchases.post(source, mine));
            }
            for (var done : executor.invokeAll(tasks)) {
                assertThat(done.get()).noneMatch(Posting.Rejected.class::isInstance);
            }
        }

        assertTotalsAreSums(buyers);
        assertThat(buyers.stream().mapToLong(this::entries).sum()).isEqualTo(360);
    }

    @Test
    void answersALineToldAgainWithTheFirstEntry() {
        var buyer = buyer();
        var told = List.of(bought(buyer, "1", START, "10.00"), bought(buyer, "1", START, "10.00"));

        var postings = purchases.post(source, told);
        var again = purchases.post(source, told);

        assertThat(postings.getFirst()).isInstanceOf(Posting.Created.class);
        var id = ((Posting.Created) postings.getFirst()).id();
        assertThat(postings.get(1)).isEqualTo(new Posting.Duplicate(id));
        assertThat(again).containsOnly(new Posting.Duplicate(id));
    }

    @Test
    void rejectsWhatCannotBeAndTakesTheRest() {
        var buyer = buyer();
        var postings = purchases.post(
                source,
                List.of(
                        bought(buyer, "1", Instant.parse("1812-01-01T00:00:00Z"), "10"),
                        bought(buyer, "2", Instant.now().plus(Duration.ofDays(400)), "10"),
                        bought(buyer, " ", START, "10"),
                        bought(buyer, "4", START, "10")));

        assertThat(postings.subList(0, 3)).allMatch(Posting.Rejected.class::isInstance);
        assertThat(postings.get(3)).isInstanceOf(Posting.Created.class);
        assertThat(purchases.summary(List.of(buyer)).count()).isEqualTo(1);
    }

    @Test
    void summarisesPurchasesAndReturns() {
        var buyer = buyer();
        purchases.post(
                source,
                List.of(
                        bought(buyer, "1", START, "100.00"),
                        bought(buyer, "2", START.plus(Duration.ofDays(10)), "50.00"),
                        bought(buyer, "3", START.plus(Duration.ofDays(40)), "25.50"),
                        bought(buyer, "4", START.plus(Duration.ofDays(50)), "-50.00")));

        var summary = purchases.summary(List.of(buyer));

        assertThat(summary.count()).isEqualTo(3);
        assertThat(summary.amount()).isEqualTo(yuan("125.50"));
        assertThat(summary.first()).isEqualTo(START);
        assertThat(summary.last()).isEqualTo(START.plus(Duration.ofDays(40)));
        assertThat(summary.meanGapDays()).isEqualTo(20.0);
        assertThat(summary.returnCount()).isEqualTo(1);
        assertThat(summary.returnAmount()).isEqualTo(yuan("50.00"));
        assertThat(purchases.months(List.of(buyer)))
                .containsExactly(
                        new PurchaseMonth("2025-01", 2, yuan("150.00")),
                        new PurchaseMonth("2025-02", 1, yuan("-24.50")));
    }

    @Test
    void pagesThroughTheHistoryWithoutGapsOrRepeats() {
        var buyer = buyer();
        var told = new ArrayList<PurchaseContent>();
        for (var line = 0; line < 25; line++) {
            told.add(bought(buyer, "" + line, START.plus(Duration.ofDays(line / 3 * 20L)), "1.00"));
        }
        purchases.post(source, told);

        var seen = new ArrayList<UUID>();
        String after = null;
        do {
            var page = purchases.page(List.of(buyer), 4, after);
            page.items().forEach(purchase -> seen.add(purchase.id()));
            after = page.next();
        } while (after != null);

        assertThat(seen).hasSize(25).doesNotHaveDuplicates();
        var entries = timeline.entries(
                new TimelineSource.Request("parties", List.of(buyer.value()), Set.of(), null, 100, actor));
        assertThat(entries).extracting(TimelineEntry::id).containsExactlyElementsOf(seen);
        assertThat(entries)
                .isSortedAccordingTo(Comparator.comparing(TimelineEntry::at).reversed());
    }

    @Test
    void opensOnlyThePartitionsOfThePartysTime() {
        var buyer = buyer();
        var told = new ArrayList<PurchaseContent>();
        for (var month = 0; month < 24; month++) {
            told.add(bought(
                    month % 12 == 3 ? buyer : buyer(), "" + month, START.minus(Duration.ofDays(30L * month)), "1"));
        }
        purchases.post(source, told);

        var plan = String.join(
                "\n",
                sql.fetch(
                                "explain select * from purchases.entry where party_id = ?"
                                        + " and purchased_at between timestamptz '2024-01-10' and timestamptz '2024-01-20'",
                                buyer.value())
                        .getValues(0, String.class));

        assertThat(plan).contains("entry_y2024m01").doesNotContain("entry_y2024m02", "entry_y2023m12");
    }

    private PurchaseContent anything(Random random, List<PartyId> buyers, int line) {
        var amount = BigDecimal.valueOf(random.nextInt(2_000_00) - 500_00, 2);
        var currency = random.nextInt(10) == 0 ? "USD" : "CNY";
        var at = START.plus(Duration.ofMinutes(random.nextInt(60 * 24 * 300)));
        return new PurchaseContent(
                "line " + line,
                buyers.get(random.nextInt(buyers.size())),
                at,
                Money.of(amount, currency),
                NOTHING_MORE);
    }

    private static PurchaseContent bought(PartyId buyer, String line, Instant at, String amount) {
        return new PurchaseContent(line, buyer, at, yuan(amount), NOTHING_MORE);
    }

    private static Money yuan(String amount) {
        return Money.of(new BigDecimal(amount), "CNY");
    }

    private PartyId buyer() {
        return parties.create(PartyContent.named(PartyKind.PERSON, "王小明"), actor)
                .id();
    }

    private long entries(PartyId buyer) {
        return sql.fetchValue("select count(*) from purchases.entry where party_id = ?", buyer.value())
                        instanceof Long count
                ? count
                : -1;
    }

    private void assertTotalsAreSums(List<PartyId> buyers) {
        var ids = buyers.stream().map(PartyId::value).toArray(UUID[]::new);
        var differences = sql.fetch("""
                with sums as (
                    select party_id, currency, count(*) filter (where amount >= 0) as purchases, sum(amount) as amount,
                        min(purchased_at) filter (where amount >= 0) as first_at,
                        max(purchased_at) filter (where amount >= 0) as last_at,
                        count(*) filter (where amount < 0) as returns,
                        coalesce(-sum(amount) filter (where amount < 0), 0) as returned,
                        min(purchased_at) as since, max(purchased_at) as until
                    from purchases.entry where party_id = any(?) group by party_id, currency),
                totals as (
                    select party_id, currency, purchases, amount, first_at, last_at, returns, returned, since, until
                    from purchases.party_total where party_id = any(?))
                (table sums except table totals) union all (table totals except table sums)
                """, ids, ids);
        assertThat(differences).isEmpty();
    }
}
