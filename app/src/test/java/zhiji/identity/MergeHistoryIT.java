package zhiji.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import zhiji.ServerTest;
import zhiji.access.Users;
import zhiji.archive.ContactKind;
import zhiji.archive.Parties;
import zhiji.archive.PartyContent;
import zhiji.archive.PartyKind;
import zhiji.platform.Actor;
import zhiji.platform.Money;
import zhiji.platform.PartyId;
import zhiji.platform.Problem;
import zhiji.platform.Via;
import zhiji.purchases.PurchaseContent;
import zhiji.purchases.PurchaseDetails;
import zhiji.purchases.Purchases;

/** Whatever is merged and taken apart in whatever order: what was taken back left no trace in archive and ledger. */
@ServerTest
class MergeHistoryIT {

    private static final PurchaseDetails NOTHING_MORE =
            new PurchaseDetails(null, null, null, null, null, null, null, null);

    @Autowired
    Merges merges;

    @Autowired
    Parties parties;

    @Autowired
    Purchases purchases;

    @Autowired
    DSLContext sql;

    private final Actor actor;

    MergeHistoryIT(@Autowired Users users) {
        actor = new Actor(users.all().getFirst().id(), Via.API, true);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void leavesEveryRowAsItWas(long seed) {
        var random = new Random(seed);
        var ids = new ArrayList<PartyId>();
        for (var number = 0; number < 7; number++) {
            ids.add(somebody(random, number));
        }
        var dumps = new ArrayList<Map<String, String>>();
        var done = new ArrayList<UUID>();
        dumps.add(dump());
        for (var step = 0; step < 12; step++) {
            if (done.isEmpty() || random.nextInt(5) > 1) {
                merge(random, ids).ifPresent(merge -> {
                    done.add(merge);
                    dumps.add(dump());
                });
            } else {
                merges.undo(done.removeLast(), "again", actor);
                dumps.removeLast();
                assertThat(dump()).as("seed " + seed + " step " + step).isEqualTo(dumps.getLast());
            }
        }
        // Taken out one by one, in any order, nothing is left of it all.
        Collections.shuffle(ids, random);
        ids.forEach(this::takeOut);
        assertThat(dump()).as("seed " + seed).isEqualTo(dumps.getFirst());
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void keepsLaterChangesWithTheSurvivorAndNobodyElse(long seed) {
        var random = new Random(seed);
        var ids = new ArrayList<PartyId>();
        for (var number = 0; number < 4; number++) {
            ids.add(somebody(random, number));
        }
        var before = ids.stream().map(id -> parties.get(id, actor)).toList();
        var survivor = merges.create(new Merges.NewMerge(ids, ids.get(2), null, "same", false), actor)
                .survivor();
        assertThat(survivor).isEqualTo(ids.get(2));
        var shared = parties.get(ids.get(0), actor);
        var written = shared.content();
        var changed = new PartyContent(
                written.kind(),
                "改过的名字" + seed,
                written.names(),
                written.identifiers(),
                written.contacts().subList(1, written.contacts().size()),
                written.addresses(),
                written.ownerId(),
                List.of("改过"),
                written.source(),
                "手写",
                written.custom());
        parties.replace(ids.get(1), shared.version(), changed, actor);
        assertThat(parties.get(survivor, actor).content()).isEqualTo(changed);

        ids.forEach(this::takeOut);

        for (var index = 0; index < ids.size(); index++) {
            var after = parties.get(ids.get(index), actor);
            if (index == 2) {
                assertThat(after.content().name()).isEqualTo("改过的名字" + seed);
                assertThat(after.content().remarks()).isEqualTo("手写");
                assertThat(after.content().tags()).contains("改过");
                assertThat(after.version()).isEqualTo(before.get(index).version() + 1);
            } else {
                assertThat(after).isEqualTo(before.get(index));
            }
        }
    }

    private Optional<UUID> merge(Random random, List<PartyId> ids) {
        var chosen = new ArrayList<>(ids);
        Collections.shuffle(chosen, random);
        var some = chosen.subList(0, 2 + random.nextInt(2));
        var choices = random.nextBoolean() ? Map.of("name", some.getLast()) : Map.<String, PartyId>of();
        var survivor = random.nextBoolean() ? some.getFirst() : null;
        try {
            return Optional.of(merges.create(new Merges.NewMerge(some, survivor, choices, "same", true), actor)
                    .id());
        } catch (Problem alreadyOne) {
            assertThat(alreadyOne.code()).isEqualTo("merge.already-one");
            return Optional.empty();
        }
    }

    private void takeOut(PartyId member) {
        try {
            merges.unmerge(member, member, "apart", actor);
        } catch (Problem alone) {
            assertThat(alone.code()).isEqualTo("merge.no-member");
        }
    }

    private PartyId somebody(Random random, int number) {
        var content = new PartyContent(
                PartyKind.ORGANISATION,
                "合并试验" + number + "号" + "公司".repeat(random.nextInt(3)),
                List.of(),
                List.of(new PartyContent.Identifier("customer-code", "M-" + UUID.randomUUID(), false)),
                List.of(
                        phone("1380000" + (1000 + random.nextInt(3))),
                        phone("1390000" + (1000 + random.nextInt(9000)))),
                List.of(new PartyContent.Address("太原市迎泽大街" + number + "号", null, null, null, null, true)),
                null,
                List.of("试验" + random.nextInt(3)),
                random.nextBoolean() ? "展会" : null,
                random.nextBoolean() ? "备注" + number : null);
        var id = parties.create(content, actor).id();
        purchases.post(
                "merge-history",
                List.of(new PurchaseContent(
                        UUID.randomUUID().toString(),
                        id,
                        Instant.parse("2025-01-05T04:00:00Z"),
                        Money.of(BigDecimal.valueOf(random.nextInt(10_000), 2), "CNY"),
                        NOTHING_MORE)));
        return id;
    }

    private static PartyContent.Contact phone(String number) {
        return new PartyContent.Contact(ContactKind.PHONE, number, null, true, false, false);
    }

    /** Every row of every table of archive and ledger. */
    private Map<String, String> dump() {
        var dump = new TreeMap<String, String>();
        var tables = sql.fetch("""
                select format('%I.%I', schemaname, tablename) from pg_tables where schemaname in ('archive', 'purchases')
                """);
        for (var table : tables.getValues(0, String.class)) {
            dump.put(
                    table,
                    sql.fetchSingle("select coalesce(string_agg(t::text, E'\\n' order by t::text), '') from " + table
                                    + " t")
                            .get(0, String.class));
        }
        return dump;
    }
}
