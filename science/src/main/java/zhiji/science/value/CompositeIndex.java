package zhiji.science.value;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One figure out of many criteria (价值指数): the weighted mean of what is known of each customer, and how much the order of
 * customers depends on the weights.
 *
 * <p>With s(c) the score of a criterion on the common scale and w(c) its weight, over the criteria that are known,
 *
 * <pre>index = Σ w(c)·s(c) / Σ w(c),  coverage = Σ w(c) known / Σ w(c) of all</pre>
 *
 * <p>so that what is not known is neither good nor bad. Source: OECD (2008), Handbook on Constructing Composite Indicators, sections
 * 1.6 and 1.7.
 */
public final class CompositeIndex {

    private final double[][] scores;
    private final double[] weights;

    /**
     * The index of some customers.
     *
     * @param scores per criterion the scores of all customers, from {@link Normalisation}; NaN where unknown
     * @param weights one per criterion, at least 0, not all 0
     */
    public CompositeIndex(double[][] scores, double[] weights) {
        Checks.sameLength("scores", scores.length, "weights", weights.length);
        double sum = 0;
        for (int c = 0; c < scores.length; c++) {
            Checks.sameLength("scores of criterion " + c, scores[c].length, "those of the first", scores[0].length);
            Checks.notNegative("weight of criterion " + c, weights[c]);
            sum += weights[c];
        }
        Checks.positive("sum of weights", sum);
        this.scores = scores.clone();
        this.weights = weights.clone();
    }

    /** The index of one customer, from 0 to 100; NaN if none of the criteria with a weight is known. */
    public double of(int customer) {
        return of(customer, weights);
    }

    private double of(int customer, double[] chosen) {
        double sum = 0;
        double known = 0;
        for (int c = 0; c < scores.length; c++) {
            if (!Double.isNaN(scores[c][customer])) {
                sum += chosen[c] * scores[c][customer];
                known += chosen[c];
            }
        }
        return known == 0 ? Double.NaN : sum / known;
    }

    /** Which share of the weight, from 0 to 1, is of criteria that are known. */
    public double coverage(int customer) {
        double known = 0;
        double all = 0;
        for (int c = 0; c < scores.length; c++) {
            known += Double.isNaN(scores[c][customer]) ? 0 : weights[c];
            all += weights[c];
        }
        return known / all;
    }

    /** Customers with an index, the highest first; of equal ones the first that was given. */
    public int[] ranking() {
        return ranking(weights);
    }

    private int[] ranking(double[] chosen) {
        double[] index = IntStream.range(0, scores.length == 0 ? 0 : scores[0].length)
                .mapToDouble(customer -> of(customer, chosen))
                .toArray();
        return IntStream.range(0, index.length)
                .filter(customer -> !Double.isNaN(index[customer]))
                .boxed()
                .sorted(Comparator.comparingDouble((Integer customer) -> -index[customer]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /**
     * What becomes of the best if one weight is doubled or halved.
     *
     * @param criterion its place
     * @param keptWhenDoubled how many of the best are still among them
     * @param keptWhenHalved the same
     */
    public record Sensitivity(int criterion, int keptWhenDoubled, int keptWhenHalved) {}

    /** For each criterion, how many of so many best stay among them if its weight is doubled or halved. */
    public List<Sensitivity> sensitivity(int best) {
        Checks.positive("best", best);
        boolean[] among = among(weights, best);
        List<Sensitivity> found = new ArrayList<>();
        for (int c = 0; c < weights.length; c++) {
            found.add(new Sensitivity(c, kept(among, scaled(c, 2), best), kept(among, scaled(c, .5), best)));
        }
        return found;
    }

    private double[] scaled(int criterion, double factor) {
        double[] changed = weights.clone();
        changed[criterion] *= factor;
        return changed;
    }

    private int kept(boolean[] among, double[] chosen, int best) {
        boolean[] now = among(chosen, best);
        return (int)
                IntStream.range(0, now.length).filter(i -> now[i] && among[i]).count();
    }

    private boolean[] among(double[] chosen, int best) {
        boolean[] among = new boolean[scores.length == 0 ? 0 : scores[0].length];
        int[] ranking = ranking(chosen);
        for (int place = 0; place < Math.min(best, ranking.length); place++) {
            among[ranking[place]] = true;
        }
        return among;
    }
}
