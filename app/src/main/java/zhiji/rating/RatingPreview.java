package zhiji.rating;

import java.util.List;
import org.jspecify.annotations.Nullable;
import zhiji.science.value.CompositeIndex;
import zhiji.science.value.PairwiseComparison;

/**
 * What an index would say of the customers (预览).
 *
 * @param weights of the criteria, summing to 1
 * @param customers how many of them this looks at
 * @param complete whether these are all there are
 * @param known per criterion, of how many of them its value is known
 * @param best the first places
 * @param among of how many first places the sensitivity speaks
 */
record RatingPreview(
        List<Double> weights,
        @Nullable PairwiseComparison comparison,
        long customers,
        boolean complete,
        List<Long> known,
        List<Named> best,
        int among,
        List<CompositeIndex.Sensitivity> sensitivity) {

    RatingPreview {
        weights = List.copyOf(weights);
        known = List.copyOf(known);
        best = List.copyOf(best);
        sensitivity = List.copyOf(sensitivity);
    }

    /** A rating, and of whom. */
    record Named(String name, Rating rating) {}
}
