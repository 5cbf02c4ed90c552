package zhiji.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.jdbc.core.JdbcTemplate;
import zhiji.ServerTest;
import zhiji.TestApi;

/** Whatever people do at the same time, the books balance and nobody overspends. */
@ServerTest
class LedgerIT {

    private static final int AT_ONCE = 8;
    private static final int DEEDS = 160;
    private static final BigDecimal MONTHLY = new BigDecimal("300");
    private static final BigDecimal SINGLE = new BigDecimal("120");

    @LocalServerPort
    int port;

    @Autowired
    DSLContext sql;

    @Autowired
    JdbcTemplate jdbc;

    private final String mark = UUID.randomUUID().toString().substring(0, 6);

    @Test
    void balancesAndKeepsToAllowancesUnderRandomSpending() throws Exception {
        var seed = System.nanoTime();
        var random = new Random(seed);
        var company = new Company(port, mark);
        var role = company.role("经办" + mark, MONTHLY, SINGLE);
        var people = List.of(company.person("an", role), company.person("bei", role));
        var recoveries = new ArrayList<String>();
        for (var one = 0; one < 12; one++) {
            recoveries.add(company.recovery(people.get(one % 2)));
        }
        var deeds = new ArrayList<Callable<Integer>>();
        for (var one = 0; one < DEEDS; one++) {
            var api = people.get(random.nextInt(2));
            var recovery = recoveries.get(random.nextInt(recoveries.size()));
            var kind = List.of("refund", "voucher", "gift", "redo").get(random.nextInt(4));
            var cents = 1 + random.nextInt(15_000);
            var amount = BigDecimal.valueOf(cents, 2).toPlainString();
            var takesBack = random.nextInt(5) == 0;
            deeds.add(() -> takesBack ? takeBack(api, recovery) : give(api, recovery, kind, amount));
        }
        try (var pool = Executors.newFixedThreadPool(AT_ONCE)) {
            for (Future<Integer> done : pool.invokeAll(deeds)) {
                assertThat(done.get()).as("seed " + seed).isIn(200, 201, 409);
            }
        }
        for (var person : people) {
            assertKeepsToTheAllowance(id(person), "seed " + seed);
        }
        assertBalances(recoveries, "seed " + seed);
    }

    @Test
    void paysNoMoreThanIsLeftWhenAllWantItAtOnce() throws Exception {
        var company = new Company(port, mark);
        var person = company.person("gan", company.role("店员" + mark, MONTHLY, SINGLE));
        var deeds = new ArrayList<Callable<Integer>>();
        for (var one = 0; one < 10; one++) {
            var recovery = company.recovery(person);
            deeds.add(() -> give(person, recovery, "refund", "100"));
        }
        var paid = 0;
        try (var pool = Executors.newFixedThreadPool(deeds.size())) {
            for (var done : pool.invokeAll(deeds)) {
                paid += done.get() == 201 ? 1 : 0;
            }
        }
        assertThat(paid).isEqualTo(3);
        assertThat(balance(id(person))).isZero();
    }

    @Test
    void paysOnceHoweverOftenTheSameIsSentAtOnce() throws Exception {
        var company = new Company(port, mark);
        var person = company.person("kang", company.role("客服" + mark, MONTHLY, SINGLE));
        var recovery = company.recovery(person);
        var deeds = new ArrayList<Callable<Integer>>();
        for (var one = 0; one < 8; one++) {
            deeds.add(() -> person.with("Idempotency-Key", "once " + mark)
                    .post(
                            "/recoveries/" + recovery + "/remedies",
                            Map.of("kind", "refund", "amount", money("20"), "again", true))
                    .status());
        }
        try (var pool = Executors.newFixedThreadPool(deeds.size())) {
            for (var done : pool.invokeAll(deeds)) {
                assertThat(done.get()).isEqualTo(201);
            }
        }
        assertThat(balance(id(person))).isEqualByComparingTo("280");
    }

    @Test
    void altersNothingThatStandsInTheLedger() {
        var company = new Company(port, mark);
        var person = company.person("lu", company.role("柜台" + mark, MONTHLY, SINGLE));
        give(person, company.recovery(person), "refund", "10");
        for (var change : List.of(
                "update recovery.transfer set amount = 1",
                "delete from recovery.transfer",
                "truncate recovery.transfer cascade")) {
            assertThat(fails(change)).as(change).isTrue();
        }
    }

    private boolean fails(String change) {
        try {
            jdbc.execute(change);
            return false;
        } catch (RuntimeException refused) {
            return String.valueOf(
                            NestedExceptionUtils.getMostSpecificCause(refused).getMessage())
                    .contains("corrected by another line");
        }
    }

    private static int give(TestApi api, String recovery, String kind, String amount) {
        return api.post("/recoveries/" + recovery + "/remedies", Map.of("kind", kind, "amount", money(amount)))
                .status();
    }

    private static int takeBack(TestApi api, String recovery) {
        var given = api.get("/recoveries/" + recovery + "/case")
                .body()
                .get("remedies")
                .valueStream()
                .filter(one -> one.get("state").stringValue().equals("given"))
                .findFirst();
        return given.map(one -> api.put(
                                "/recoveries/" + recovery + "/remedies/"
                                        + one.get("id").stringValue() + "/reversal",
                                Map.of("reason", "记错了"))
                        .status())
                .orElse(200);
    }

    /** After every single line, in the order in which they were written, the book was between nothing and the allowance. */
    private void assertKeepsToTheAllowance(String person, String as) {
        var lines = sql.resultQuery("""
                        select case when transfer.taker_id = book.id then amount else -amount end, transfer.kind
                        from recovery.book join recovery.transfer on book.id in (giver_id, taker_id)
                        where book.kind = 'ALLOWANCE' and book.owner_id = ?::uuid order by transfer.id""", person).fetch();
        assertThat(lines).as(as).isNotEmpty();
        assertThat(lines.getFirst().get(1)).as(as).isEqualTo("GRANT");
        assertThat(lines.getFirst().get(0, BigDecimal.class)).as(as).isEqualByComparingTo(MONTHLY);
        assertThat(lines.stream().filter(line -> "GRANT".equals(line.get(1))))
                .as(as)
                .hasSize(1);
        assertThat(balance(person)).as(as).isBetween(BigDecimal.ZERO, MONTHLY);
        assertThat(lines.stream()
                        .filter(line -> "SPEND".equals(line.get(1)))
                        .map(line -> line.get(0, BigDecimal.class).negate()))
                .as(as)
                .allSatisfy(spent -> assertThat(spent).isLessThanOrEqualTo(SINGLE));
    }

    /** All books together are zero; a recovery came to what its lines say; each kind was given once. */
    private void assertBalances(List<String> recoveries, String as) {
        var total = sql.resultQuery("""
                        select coalesce(sum(case when taker_id = book.id then amount else -amount end), 0)
                        from recovery.book join recovery.transfer on book.id in (giver_id, taker_id)""").fetchSingle(0, BigDecimal.class);
        assertThat(total).as(as).isEqualByComparingTo("0");
        for (var recovery : recoveries) {
            var sums = sql.resultQuery("""
                            select coalesce(recovery.spent, 0),
                                coalesce((select sum(case when transfer.kind = 'SPEND' then transfer.amount else -transfer.amount end)
                                    from recovery.transfer join recovery.remedy on remedy.id = transfer.remedy_id
                                    where remedy.recovery_id = recovery.id), 0),
                                coalesce((select sum(remedy.amount) from recovery.remedy
                                    where remedy.recovery_id = recovery.id and remedy.standing = 'GIVEN'), 0),
                                (select count(*) from recovery.remedy where remedy.recovery_id = recovery.id and standing = 'GIVEN'),
                                (select count(distinct kind) from recovery.remedy
                                    where remedy.recovery_id = recovery.id and standing = 'GIVEN')
                            from recovery.recovery where id = ?::uuid""", recovery).fetchSingle();
            var spent = sums.get(0, BigDecimal.class);
            assertThat(sums.get(1, BigDecimal.class)).as(as).isEqualByComparingTo(spent);
            assertThat(sums.get(2, BigDecimal.class)).as(as).isEqualByComparingTo(spent);
            assertThat(sums.get(3, Long.class)).as(as).isEqualTo(sums.get(4, Long.class));
        }
    }

    private BigDecimal balance(String person) {
        return Objects.requireNonNull(sql.resultQuery("""
                        select coalesce(sum(case when taker_id = book.id then amount else -amount end), 0)
                        from recovery.book join recovery.transfer on book.id in (giver_id, taker_id)
                        where book.kind = 'ALLOWANCE' and book.owner_id = ?::uuid""", person).fetchSingle(0, BigDecimal.class));
    }

    private static Map<String, String> money(String amount) {
        return Map.of("amount", amount, "currency", "CNY");
    }

    private static String id(TestApi api) {
        return api.get("/sessions/current").body().at("/user/id").stringValue();
    }
}
