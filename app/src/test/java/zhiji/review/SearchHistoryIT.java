package zhiji.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import zhiji.ServerTest;
import zhiji.access.Users;
import zhiji.archive.ContactKind;
import zhiji.archive.Parties;
import zhiji.archive.PartyContent;
import zhiji.archive.PartyKind;
import zhiji.identity.Merges;
import zhiji.platform.Actor;
import zhiji.platform.PartyId;
import zhiji.platform.Problem;
import zhiji.platform.Via;

/** Whatever happened to the archive: searching what changed finds what searching all of it does, and undoing leaves no trace. */
@ServerTest
class SearchHistoryIT {

    private static final String BRANDS = "昶昊晟曦煜焱燊烨";
    private static final List<String> TRADES = List.of("煤业", "煤矿", "物流", "煤产品总公司", "机械有限公司");

    @Autowired
    Rehearsal rehearsal;

    @Autowired
    Policies policies;

    @Autowired
    Merges merges;

    @Autowired
    Parties parties;

    @Autowired
    DSLContext sql;

    private final Actor actor;

    SearchHistoryIT(@Autowired Users users) {
        actor = new Actor(users.all().getFirst().id(), Via.API, true);
    }

    @AfterEach
    void switchRuleOff() {
        policies.change(false, 0.999, true, actor);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void findsInWhatChangedWhatItFindsInAll(long seed) {
        var random = new Random(seed);
        var ids = new ArrayList<PartyId>();
        rehearsal.search(Run.Scope.ALL);
        for (var round = 0; round < 4; round++) {
            for (var step = 0; step < 12; step++) {
                happens(random, ids);
            }
            rehearsal.search(Run.Scope.CHANGED);
            var changed = found();
            rehearsal.search(Run.Scope.ALL);
            assertThat(changed).as("seed " + seed + " round " + round).isEqualTo(found());
        }
    }

    @Test
    void leavesNoTraceOfARunThatWasTakenBack() {
        var random = new Random(7);
        var ids = new ArrayList<PartyId>();
        for (var step = 0; step < 30; step++) {
            happens(random, ids);
        }
        rehearsal.search(Run.Scope.CHANGED);
        var before = archive();
        policies.change(true, 0.99, true, actor);

        var run = rehearsal.search(Run.Scope.CHANGED);

        assertThat(run.result().merged()).isPositive();
        assertThat(archive()).isNotEqualTo(before);
        var undone = rehearsal.undo(run);
        assertThat(undone.status()).isEqualTo(Run.Status.UNDONE);
        assertThat(undone.result().kept()).isZero();
        assertThat(archive()).isEqualTo(before);
        // What a person took back, no rule does again.
        assertThat(rehearsal.search(Run.Scope.ALL).result().merged()).isZero();
        assertThat(archive()).isEqualTo(before);
    }

    @Test
    void mergesNobodyUnlessTheRuleIsOn() {
        var random = new Random(8);
        var ids = new ArrayList<PartyId>();
        for (var step = 0; step < 10; step++) {
            happens(random, ids);
        }
        assertThat(rehearsal.search(Run.Scope.CHANGED).result().merged()).isZero();
    }

    @Test
    void filesWhomAnOlderArchiveDidNot() {
        var random = new Random(9);
        for (var step = 0; step < 6; step++) {
            parties.create(somebody(random), actor);
        }
        rehearsal.search(Run.Scope.ALL);
        var before = found();
        sql.execute("delete from identity.party_key");
        rehearsal.search(Run.Scope.ALL);
        assertThat(found()).isEqualTo(before);
    }

    private void happens(Random random, List<PartyId> ids) {
        var choice = ids.size() < 4 ? 0 : random.nextInt(8);
        try {
            switch (choice) {
                case 4 -> replace(random, pick(random, ids));
                case 5 -> parties.delete(pick(random, ids), actor);
                case 6 ->
                    merges.create(
                            new Merges.NewMerge(
                                    List.of(pick(random, ids), pick(random, ids)), null, null, "same", true),
                            actor);
                case 7 -> {
                    var id = pick(random, ids);
                    merges.unmerge(id, id, "apart", actor);
                }
                default -> ids.add(parties.create(somebody(random), actor).id());
            }
        } catch (Problem deletedOrOneAlready) {
            assertThat(deletedOrOneAlready.code()).isIn("party.unknown", "merge.already-one", "merge.no-member");
        }
    }

    private void replace(Random random, PartyId id) {
        var before = parties.get(id, actor);
        parties.replace(id, before.version(), somebody(random), actor);
    }

    private static PartyId pick(Random random, List<PartyId> ids) {
        return ids.get(random.nextInt(ids.size()));
    }

    private static PartyContent somebody(Random random) {
        var brand = BRANDS.substring(random.nextInt(4), 4 + random.nextInt(2));
        var contacts = random.nextBoolean()
                ? List.of(new PartyContent.Contact(
                        ContactKind.PHONE, "1380351" + (1000 + random.nextInt(6)), null, true, false, false))
                : List.<PartyContent.Contact>of();
        return new PartyContent(
                PartyKind.ORGANISATION,
                "山西" + brand + TRADES.get(random.nextInt(TRADES.size())),
                List.of(),
                List.of(),
                contacts,
                List.of(),
                null,
                List.of(),
                null,
                null);
    }

    /** All pairs and suggestions, without what differs between two runs by itself. */
    private Map<String, String> found() {
        return dump(List.of(
                "(select party_id, other_party_id, kind, bits, probability, sure, code from review.pair)",
                "(select id, kind, probability, sure, reopened, members from review.suggestion)",
                "review.suggestion_member"));
    }

    private Map<String, String> archive() {
        var tables = sql.fetch("""
                select format('%I.%I', schemaname, tablename) from pg_tables
                where schemaname in ('archive', 'purchases') or tablename in ('party_key', 'own_profile', 'difference')
                """);
        return dump(tables.getValues(0, String.class));
    }

    private Map<String, String> dump(List<String> tables) {
        var dump = new TreeMap<String, String>();
        for (var table : tables) {
            dump.put(
                    table,
                    sql.fetchSingle("select coalesce(string_agg(t::text, E'\\n' order by t::text), '') from " + table
                                    + " t")
                            .get(0, String.class));
        }
        return dump;
    }
}
