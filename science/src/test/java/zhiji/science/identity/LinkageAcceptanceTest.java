package zhiji.science.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The linkage engine on public reference data, without labels; bounds are what Splink reaches on the same files. */
class LinkageAcceptanceTest {

    @ParameterizedTest
    @CsvSource({"febrl1.csv, 0.98", "febrl2.csv, 0.97", "febrl3.csv, 0.99"})
    void findsFebrlDuplicates(String file, double recall) {
        SharedData febrl = SharedData.table(file, ',');
        Linkage linkage = Linkage.of(febrl.archive("rec_id"), LinkageOptions.DEFAULT);
        int[] truth = SharedData.numbers(
                febrl.rows().stream().map(row -> row[0].split("-", -1)[1]).toList());

        ClusterQuality quality = ClusterQuality.of(linkage.clusterOf(), truth);

        assertThat(quality.precision()).isGreaterThanOrEqualTo(0.999);
        assertThat(quality.recall()).isGreaterThanOrEqualTo(recall);
    }

    @Test
    void findsPersonsWithManyErrors() {
        SharedData fake = SharedData.table("fake_1000.csv", ',');
        Linkage linkage = Linkage.of(fake.archive("unique_id", "cluster"), LinkageOptions.DEFAULT);
        int[] truth = fake.truth("cluster");

        ClusterQuality clusters = ClusterQuality.of(linkage.clusterOf(), truth);
        ClusterQuality pairs = ofPairs(linkage.pairs(), truth, 0.9);

        assertThat(clusters.f1()).isGreaterThanOrEqualTo(0.766);
        assertThat(pairs.precision()).isGreaterThanOrEqualTo(0.99);
        assertThat(pairs.f1()).isGreaterThanOrEqualTo(0.70);
    }

    @Test
    void neverInvertsWhateverTheStart() {
        SharedData febrl = SharedData.table("febrl1.csv", ',');
        Archive archive = febrl.archive("rec_id");
        List<BlockingRule> rules = Blocking.choose(archive);
        Candidates candidates = Candidates.of(archive, rules);
        var random = new SplittableRandom(1);
        for (int start = 0; start < 20; start++) {
            var options = new LinkageOptions(0.95, 20_000, random.nextLong(), 0.2 + 0.75 * random.nextDouble());
            LinkageModel model = new Training(archive, rules, candidates, options).learn();
            for (LinkageModel.FieldModel field : model.fields()) {
                assertThat(field.m()[0])
                        .as("%s from %s", field.field().name(), options)
                        .isGreaterThan(field.u()[0]);
            }
        }
    }

    @Test
    void linksTwoLibraries() {
        SharedData dblp = SharedData.table("dblp_acm/dblp.csv", '%');
        SharedData acm = SharedData.table("dblp_acm/acm.csv", '%');
        var archive = new Archive(dblp.fields("id"));
        dblp.rows().forEach(row -> archive.add(row, 0));
        acm.rows().forEach(row -> archive.add(row, 1));
        Set<Long> truth = new HashSet<>();
        for (String[] pair : SharedData.table("dblp_acm/gt.csv", '%').rows()) {
            truth.add(pair(Integer.parseInt(pair[0]), dblp.rows().size() + Integer.parseInt(pair[1])));
        }

        ClusterQuality quality = againstPairs(Linkage.of(archive, LinkageOptions.DEFAULT), truth);

        assertThat(quality.f1()).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void findsRestaurantsListedTwice() {
        SharedData restaurants = SharedData.table("restaurant.csv", '|');
        Set<Long> truth = pairs("restaurant_truth.csv");

        ClusterQuality quality = againstPairs(Linkage.of(restaurants.archive("id"), LinkageOptions.DEFAULT), truth);

        assertThat(quality.f1()).isGreaterThanOrEqualTo(0.88);
    }

    // Fodor's writes 310/246-1501, Zagat 310-246-1501: 533 and 331 restaurants, 112 of them in both.
    @Test
    void linksTwoRestaurantGuides() {
        SharedData restaurants = SharedData.table("restaurant.csv", '|');
        var archive = new Archive(restaurants.fields("id"));
        var numbers = new ArrayList<Integer>();
        for (int guide = 0; guide < 2; guide++) {
            for (String[] row : restaurants.rows()) {
                if (row[3].contains("/") == (guide == 0)) {
                    archive.add(row, guide);
                    numbers.add(Integer.parseInt(row[0]));
                }
            }
        }
        Set<Long> truth = new HashSet<>();
        for (long pair : pairs("restaurant_truth.csv")) {
            truth.add(pair(numbers.indexOf((int) (pair >>> 32)), numbers.indexOf((int) pair)));
        }

        ClusterQuality quality = againstPairs(Linkage.of(archive, LinkageOptions.DEFAULT), truth);

        assertThat(quality.f1()).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void gathersLargeClustersOfCitations() {
        SharedData cora = SharedData.table("cora/cora.csv", '|');
        var archive = new Archive(List.of(
                new Field("author", 2, FieldKind.TEXT),
                new Field("title", 9, FieldKind.TEXT),
                new Field("venue", 10, FieldKind.TEXT),
                new Field("pages", 7, FieldKind.TEXT),
                new Field("year", 12, FieldKind.NUMBER)));
        cora.rows().forEach(archive::add);

        ClusterQuality quality = againstPairs(Linkage.of(archive, LinkageOptions.DEFAULT), pairs("cora/cora_gt.csv"));

        assertThat(quality.f1()).isGreaterThanOrEqualTo(0.80);
    }

    @Test
    void findsChineseCustomers() {
        SharedData customers = SharedData.table("zh_customers_20k_A.csv", ',');
        Archive archive = customers.archive("unique_id", "cluster");
        Linkage linkage = Linkage.of(archive, LinkageOptions.DEFAULT);

        ClusterQuality quality = ClusterQuality.of(linkage.clusterOf(), customers.truth("cluster"));

        assertThat(quality.precision()).isGreaterThanOrEqualTo(0.999);
        assertThat(quality.f1()).isGreaterThanOrEqualTo(0.985);
        assertThat(linkage.candidatePairs()).isLessThan(12L * archive.size());
        assertThat(linkage.warnings()).isEmpty();
    }

    private static Set<Long> pairs(String file) {
        Set<Long> pairs = new HashSet<>();
        for (String line : SharedData.lines(file)) {
            String[] ids = line.split("\\|", -1);
            if (ids[0].chars().allMatch(Character::isDigit)) {
                pairs.add(pair(Integer.parseInt(ids[0]), Integer.parseInt(ids[1])));
            }
        }
        return pairs;
    }

    private static ClusterQuality againstPairs(Linkage linkage, Set<Long> truth) {
        int[] clusters = linkage.clusterOf();
        double found = 0;
        double right = 0;
        for (int left = 0; left < clusters.length; left++) {
            for (int other = left + 1; other < clusters.length; other++) {
                if (clusters[left] == clusters[other]) {
                    found++;
                    right += truth.contains(pair(left, other)) ? 1 : 0;
                }
            }
        }
        return ClusterQuality.ofPairs(right, found, truth.size());
    }

    private static ClusterQuality ofPairs(Linkage.ScoredPairs pairs, int[] truth, double threshold) {
        double found = 0;
        double right = 0;
        double real = 0;
        for (int at = 0; at < pairs.left().length; at++) {
            if (pairs.probability()[at] >= threshold) {
                found++;
                right += truth[pairs.left()[at]] == truth[pairs.right()[at]] ? 1 : 0;
            }
        }
        for (int left = 0; left < truth.length; left++) {
            for (int other = left + 1; other < truth.length; other++) {
                real += truth[left] == truth[other] ? 1 : 0;
            }
        }
        return ClusterQuality.ofPairs(right, found, real);
    }

    private static long pair(int left, int right) {
        return ((long) Math.min(left, right) << 32) | Math.max(left, right);
    }
}
