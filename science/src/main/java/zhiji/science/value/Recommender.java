package zhiji.science.value;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * Recommends services like those already taken (相似服务推荐), from purchases alone, and says why.
 *
 * <pre>
 * similarity(i, j) = n_ij / (√(n_i · n_j) + shrinkage)        score(customer, j) = Σ similarity(i, j) over the items i held
 * </pre>
 *
 * <p>The cosine of the columns of the holding table; the shrinkage damps pairs seen a few times only. Each item keeps its
 * nearest neighbours. Source: B. Sarwar, G. Karypis, J. Konstan and J. Riedl (2001), Item-based collaborative filtering
 * recommendation algorithms, WWW 10; M. Deshpande and G. Karypis (2004), Item-based top-N recommendation algorithms, ACM
 * TOIS 22(1). A customer who holds nothing known gets the most widely held items. Immutable.
 */
public final class Recommender {

    private static final int NEIGHBOURS = 50;

    private final List<String> items;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<List<Neighbour>> neighbours = new ArrayList<>();
    private final List<Integer> byPopularity;

    private record Neighbour(int item, double similarity) {}

    /**
     * A recommended item.
     *
     * @param item what to offer
     * @param score sum of similarities; 0 if it comes from popularity
     * @param because the held item that speaks most for it; empty if it comes from popularity
     */
    public record Recommendation(String item, double score, String because) {}

    /**
     * How well held-out purchases are found again.
     *
     * @param customers customers tested: those with at least two items
     * @param hitRate share of them, in [0, 1], whose held-out item was among the recommended
     * @param ndcg mean of 1/log2(1 + rank) of the held-out item, 0 where it was not found
     * @param popularityHitRate the same when everybody is offered the most widely held items
     * @param popularityNdcg the same
     */
    public record Evaluation(
            int customers, double hitRate, double ndcg, double popularityHitRate, double popularityNdcg) {}

    private Recommender(Baskets baskets, double shrinkage) {
        items = baskets.items();
        int[][] rows = baskets.rowsOfItems();
        for (int item = 0; item < items.size(); item++) {
            numbers.put(items.get(item), item);
            neighbours.add(neighbours(baskets, item, rows, shrinkage));
        }
        List<Integer> popular = new ArrayList<>();
        for (int item = 0; item < items.size(); item++) {
            popular.add(item);
        }
        popular.sort(Comparator.comparingInt((Integer item) -> -baskets.holders(item)));
        byPopularity = List.copyOf(popular);
    }

    /**
     * Learns from holdings.
     *
     * @param shrinkage at least 0; 10 is a good start
     */
    public static Recommender of(Baskets baskets, double shrinkage) {
        Checks.notNegative("shrinkage", shrinkage);
        return new Recommender(baskets, shrinkage);
    }

    private static List<Neighbour> neighbours(Baskets baskets, int item, int[][] rows, double shrinkage) {
        int[] together = baskets.together(item, rows);
        List<Neighbour> found = new ArrayList<>();
        for (int other = 0; other < together.length; other++) {
            if (other != item && together[other] > 0) {
                double scale = Math.sqrt((double) baskets.holders(item) * baskets.holders(other));
                found.add(new Neighbour(other, together[other] / (scale + shrinkage)));
            }
        }
        found.sort(Comparator.comparingDouble(Neighbour::similarity).reversed());
        return List.copyOf(found.subList(0, Math.min(NEIGHBOURS, found.size())));
    }

    /** The best items for a customer who holds the given ones, best first; never one that is held. */
    public List<Recommendation> recommend(List<String> held, int count) {
        Map<Integer, Double> scores = new HashMap<>();
        Map<Integer, Neighbour> reasons = new HashMap<>();
        Set<Integer> own = new HashSet<>();
        for (String name : held) {
            Integer item = numbers.get(name);
            if (item != null && own.add(item)) {
                for (Neighbour near : neighbours.get(item)) {
                    scores.merge(near.item(), near.similarity(), Double::sum);
                    reasons.merge(
                            near.item(),
                            new Neighbour(item, near.similarity()),
                            (a, b) -> a.similarity() >= b.similarity() ? a : b);
                }
            }
        }
        scores.keySet().removeAll(own);
        List<Recommendation> best = scores.entrySet().stream()
                .sorted(Map.Entry.<Integer, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(count)
                .map(entry -> new Recommendation(
                        items.get(entry.getKey()),
                        entry.getValue(),
                        items.get(reasons.getOrDefault(entry.getKey(), new Neighbour(entry.getKey(), 0))
                                .item())))
                .toList();
        return best.size() < count ? filled(best, own, scores.keySet(), count) : best;
    }

    private List<Recommendation> filled(List<Recommendation> best, Set<Integer> own, Set<Integer> scored, int count) {
        List<Recommendation> filled = new ArrayList<>(best);
        for (int item : byPopularity) {
            if (filled.size() >= count) {
                break;
            }
            if (!own.contains(item) && !scored.contains(item)) {
                filled.add(new Recommendation(items.get(item), 0, ""));
            }
        }
        return filled;
    }

    /**
     * Offline evaluation: hides one item of every customer who holds at least two, learns from the rest, and looks
     * whether it is recommended.
     *
     * @param count length of the list of recommendations
     * @param random chooses the hidden item, so that a seed makes the result repeatable
     */
    public static Evaluation evaluate(Baskets baskets, double shrinkage, int count, RandomGenerator random) {
        Checks.positive("count", count);
        Baskets.Builder rest = new Baskets.Builder();
        List<List<String>> known = new ArrayList<>();
        List<String> hidden = new ArrayList<>();
        for (int row = 0; row < baskets.size(); row++) {
            List<String> held = new ArrayList<>(baskets.held(row));
            if (held.size() >= 2) {
                hidden.add(held.remove(random.nextInt(held.size())));
                known.add(held);
            }
            for (String item : held) {
                rest.add(baskets.owner(row), item);
            }
        }
        Recommender recommender = of(rest.build(), shrinkage);
        double[] sums = new double[4];
        for (int i = 0; i < hidden.size(); i++) {
            List<String> similar = recommender.recommend(known.get(i), count).stream()
                    .map(Recommendation::item)
                    .toList();
            List<String> popular =
                    recommender.filled(List.of(), recommender.own(known.get(i)), Set.of(), count).stream()
                            .map(Recommendation::item)
                            .toList();
            add(sums, 0, similar.indexOf(hidden.get(i)));
            add(sums, 2, popular.indexOf(hidden.get(i)));
        }
        int n = hidden.size();
        return new Evaluation(n, sums[0] / n, sums[1] / n, sums[2] / n, sums[3] / n);
    }

    private Set<Integer> own(List<String> held) {
        Set<Integer> own = new HashSet<>();
        for (String name : held) {
            Integer item = numbers.get(name);
            if (item != null) {
                own.add(item);
            }
        }
        return own;
    }

    private static void add(double[] sums, int at, int index) {
        if (index >= 0) {
            sums[at] += 1;
            sums[at + 1] += Math.log(2) / Math.log(index + 2.0);
        }
    }
}
