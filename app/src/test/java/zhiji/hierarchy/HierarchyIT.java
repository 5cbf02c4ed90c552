package zhiji.hierarchy;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import zhiji.ImportApi;
import zhiji.QueryCount;
import zhiji.ServerTest;
import zhiji.TestApi;
import zhiji.platform.Money;
import zhiji.platform.PartyId;
import zhiji.purchases.PurchaseContent;
import zhiji.purchases.PurchaseDetails;
import zhiji.purchases.Purchases;

/** Branches, groups and households: proposed, accepted, refused for good, added up, and never a circle. */
@ServerTest
class HierarchyIT {

    /** Rare characters, so that each test speaks of companies of its own. */
    private static final String RARE = "昶昊晟曦煜焱燊烨珅珏珩琨琮瑄瑾璟璞璘璐瓒";

    private static final PurchaseDetails NOTHING_MORE =
            new PurchaseDetails(null, null, null, null, null, null, null, null);

    @LocalServerPort
    int port;

    @Autowired
    QueryCount queries;

    @Autowired
    KinRound round;

    @Autowired
    Purchases purchases;

    TestApi api = TestApi.anonymous(0);
    String brand = "";

    @BeforeEach
    void signIn() {
        api = TestApi.administrator(port);
        brand = new Random(UUID.randomUUID().getMostSignificantBits())
                .ints(3, 0, RARE.length())
                .mapToObj(index -> RARE.substring(index, index + 1))
                .reduce("", String::concat);
    }

    @Test
    void forgetsProposalsOfAnImportThatIsTakenBack() {
        var head = company(brand + "煤业有限公司");
        var imports = new ImportApi(api);
        var done = imports.run(imports.upload("parties", "公司名称\n" + brand + "煤业有限公司大同分公司\n"));
        look();
        assertThat(proposals(head)).hasSize(1);

        assertThat(imports.revert(done).at("/reversal/removed").intValue()).isEqualTo(1);
        assertThat(proposals(head)).isEmpty();
    }

    @Test
    void proposesABranchOnceAndMakesTheRelationWhenToldSo() {
        var head = company(brand + "煤业有限公司");
        var branch = company(brand + "煤业有限公司大同分公司");
        look();

        var proposal = proposals(branch).get(0);
        assertThat(proposal.at("/above/id").stringValue()).isEqualTo(head);
        assertThat(proposal.get("relation").stringValue()).isEqualTo("branch-of");
        assertThat(proposal.get("evidence").toString()).contains("branch-name", "whole-name");
        assertThat(proposals(head)).hasSize(1);

        assertThat(answer(proposal, true).status()).isEqualTo(200);
        assertThat(answer(proposal, true).status()).isEqualTo(409);
        assertThat(tree(branch).at("/above/0/id").stringValue()).isEqualTo(head);
        assertThat(tree(head).at("/below/items/0/id").stringValue()).isEqualTo(branch);

        api.delete("/relation-proposals/" + proposal.get("id").stringValue() + "/answer");
        assertThat(tree(branch).get("above")).isEmpty();
        assertThat(proposals(branch)).hasSize(1);
    }

    @Test
    void findsTheHeadOfficeThatComesLaterAndTheGroup() {
        var branch = company(brand + "物流有限公司运城分公司");
        look();
        assertThat(proposals(branch)).isEmpty();
        var head = company(brand + "物流有限公司");
        var group = company(brand + "集团有限公司");
        look();
        assertThat(ids(proposals(branch), "above")).contains(head);
        assertThat(ids(proposals(head), "above")).contains(group);
    }

    @Test
    void neverProposesAgainWhatWasRefusedEvenOfWhatWasMergedSince() {
        var head = company(brand + "钢铁有限公司");
        var branch = company(brand + "钢铁有限公司长治分公司");
        look();
        answer(proposals(branch).get(0), false);
        var version = api.get("/parties/" + branch).header("ETag");
        var renamed = Map.of("kind", "organisation", "name", brand + "钢铁有限公司长治第二分公司");
        assertThat(api.with("If-Match", version)
                        .put("/parties/" + branch, renamed)
                        .status())
                .isEqualTo(200);
        look();
        assertThat(proposals(branch)).isEmpty();

        var other = company(brand + "钢铁长治分公司");
        merge(other, branch);
        look();
        assertThat(ids(proposals(other), "above")).doesNotContain(head);
    }

    @Test
    void makesAHouseholdOfThoseWhoLiveTogether() {
        var home = "山西省太原市小店区学府街" + (1 + new Random().nextInt(9_000)) + "号" + brand + "小区3号楼2单元501室";
        var father = person("王建国", home);
        var daughter = person("王晓燕", home);
        var neighbour = person("王建设", home.replace("501", "502"));
        var stranger = person("李卫东", home);
        look();

        var proposal = proposals(daughter).get(0);
        assertThat(proposal.at("/above/id").stringValue()).isEqualTo(father);
        assertThat(proposals(neighbour)).isEmpty();
        assertThat(proposals(stranger)).isEmpty();

        answer(proposal, true);
        var household = tree(daughter).at("/above/0/id").stringValue();
        assertThat(tree(father).at("/above/0/id").stringValue()).isEqualTo(household);
        assertThat(tree(household).at("/below/items")).hasSize(2);
    }

    @Test
    void proposesTheHouseholdOnFileRatherThanOneOfItsPersons() {
        var home = "山西省太原市小店区学府街" + (1 + new Random().nextInt(9_000)) + "号" + brand + "小区3号楼2单元501室";
        person("王建国", home);
        var daughter = person("王晓燕", home);
        var household = lives("household", "王建国家", home);
        look();
        assertThat(ids(proposals(daughter), "above")).containsExactly(household);
    }

    @Test
    void proposesTheBranchOfACompanyWithoutABrandByItsWholeName() {
        var head = company("阳城煤业集团有限公司");
        var branch = company("阳城煤业集团有限公司北留分公司");
        look();
        assertThat(ids(proposals(branch), "above")).containsExactly(head);
    }

    @Test
    void refusesACircle() {
        var top = company(brand + "甲");
        var middle = company(brand + "乙");
        var bottom = company(brand + "丙");
        assertThat(tie(middle, top).status()).isEqualTo(201);
        assertThat(tie(bottom, middle).status()).isEqualTo(201);
        var refused = tie(top, bottom);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().toString()).contains("relation.circle");
    }

    @Test
    void endsWhereAMergeClosedACircle() {
        var top = company(brand + "甲");
        var middle = company(brand + "乙");
        var bottom = company(brand + "丙");
        tie(middle, top);
        tie(bottom, middle);
        merge(top, bottom);
        buy(bottom, 3);
        assertThat(value(top).at("/all/0/count").intValue()).isEqualTo(3);
        assertThat(value(middle).at("/all/0/count").intValue()).isEqualTo(3);
        assertThat(tree(top).get("above")).isNotNull();
    }

    @Test
    void asksTheDatabaseAsOftenForALargeTreeAsForASmallOne() {
        var top = company(brand + "甲");
        tie(company(brand + "乙"), top);
        var few = queries.of(() -> value(top));
        for (var number = 0; number < 12; number++) {
            tie(company(brand + "丙" + number), top);
        }
        assertThat(queries.of(() -> value(top))).isEqualTo(few).isLessThanOrEqualTo(3);
        assertThat(queries.of(() -> tree(top))).isLessThanOrEqualTo(3);
    }

    /** Random forests with merges inside: a tree adds up what all its ids were sold, each once. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void addsUpWhatTheWholeTreeBought(long seed) {
        var random = new Random(seed);
        var parties = new ArrayList<String>();
        for (var number = 0; number < 14; number++) {
            parties.add(company(brand + "第" + number + "号"));
            buy(parties.getLast(), random.nextInt(3));
        }
        var above = new HashMap<String, Set<String>>();
        for (var number = 1; number < parties.size(); number++) {
            var below = parties.get(number);
            var upper = parties.get(random.nextInt(number));
            assertThat(tie(below, upper).status()).isEqualTo(201);
            above.computeIfAbsent(upper, key -> new HashSet<>()).add(below);
        }
        var current = new HashMap<String, String>();
        parties.forEach(party -> current.put(party, party));
        for (var merges = 0; merges < 3; merges++) {
            var one = parties.get(random.nextInt(parties.size()));
            var other = parties.get(random.nextInt(parties.size()));
            var kept = current.getOrDefault(one, one);
            var gone = current.getOrDefault(other, other);
            if (!kept.equals(gone)) {
                merge(kept, gone);
                current.replaceAll((party, now) -> now.equals(gone) ? kept : now);
            }
        }
        for (var party : parties) {
            var expected = family(current.getOrDefault(party, party), current, above).stream()
                    .mapToInt(bought::get)
                    .sum();
            var all = value(party).get("all");
            assertThat(all.isEmpty() ? 0 : all.at("/0/count").intValue())
                    .as("seed " + seed)
                    .isEqualTo(expected);
        }
    }

    private final Map<String, Integer> bought = new HashMap<>();

    /** All ids of everybody below a party. */
    private static Set<String> family(String head, Map<String, String> current, Map<String, Set<String>> below) {
        var ids = new HashSet<String>();
        var open = new ArrayList<>(List.of(head));
        var seen = new HashSet<String>();
        while (!open.isEmpty()) {
            var next = open.removeLast();
            if (seen.add(next)) {
                current.forEach((id, now) -> {
                    if (now.equals(next)) {
                        ids.add(id);
                        below.getOrDefault(id, Set.of()).forEach(lower -> open.add(current.get(lower)));
                    }
                });
            }
        }
        return ids;
    }

    private void look() {
        round.run(UUID.randomUUID(), () -> false);
    }

    private void buy(String party, int times) {
        bought.put(party, times);
        var content = new ArrayList<PurchaseContent>();
        for (var time = 0; time < times; time++) {
            content.add(new PurchaseContent(
                    UUID.randomUUID().toString(),
                    PartyId.valueOf(party),
                    Instant.parse("2026-03-0" + (1 + time) + "T08:00:00Z"),
                    Money.of(BigDecimal.TEN, "CNY"),
                    NOTHING_MORE));
        }
        purchases.post("hierarchy", content);
    }

    private String company(String name) {
        return id(api.post("/parties", Map.of("kind", "organisation", "name", name)));
    }

    private String person(String name, String home) {
        return lives("person", name, home);
    }

    private String lives(String kind, String name, String home) {
        return id(api.post("/parties", Map.of("kind", kind, "name", name, "addresses", List.of(Map.of("text", home)))));
    }

    private TestApi.Response tie(String below, String above) {
        return api.post(
                "/parties/" + below + "/relations", Map.of("kind", "belongs-to", "direction", "out", "partyId", above));
    }

    private void merge(String survivor, String other) {
        var merged =
                api.post("/merges", Map.of("parties", List.of(survivor, other), "survivor", survivor, "reason", "同一家"));
        assertThat(merged.status()).isEqualTo(201);
    }

    private JsonNode tree(String party) {
        return api.get("/parties/" + party + "/tree").body();
    }

    private JsonNode value(String party) {
        return api.get("/parties/" + party + "/tree-value").body();
    }

    private JsonNode proposals(String party) {
        return api.get("/parties/" + party + "/relation-proposals").body().get("items");
    }

    private TestApi.Response answer(JsonNode proposal, boolean accepted) {
        return api.put(
                "/relation-proposals/" + proposal.get("id").stringValue() + "/answer", Map.of("accepted", accepted));
    }

    private static List<String> ids(JsonNode proposals, String side) {
        return proposals
                .valueStream()
                .map(proposal -> proposal.get(side).get("id").stringValue())
                .toList();
    }

    private static String id(TestApi.Response response) {
        assertThat(response.status()).as(response.raw().body()).isEqualTo(201);
        return response.body().get("id").stringValue();
    }
}
