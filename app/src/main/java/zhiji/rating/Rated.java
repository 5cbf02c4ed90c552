package zhiji.rating;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import zhiji.science.value.CompositeIndex;
import zhiji.science.value.Normalisation;

/** Customers, rated by a definition: their points per criterion, both axes and the whole. */
final class Rated {

    private final List<UUID> parties;
    private final double[][] raw;
    private final double[][] points;
    private final CompositeIndex whole;
    private final @Nullable CompositeIndex current;
    private final @Nullable CompositeIndex potential;

    /** @param raw per criterion the values of all parties; NaN where unknown */
    Rated(Definition definition, List<UUID> parties, double[][] raw) {
        var criteria = definition.criteria();
        this.parties = parties;
        this.raw = raw;
        points = new double[raw.length][];
        for (var c = 0; c < raw.length; c++) {
            points[c] = points(criteria.get(c), raw[c]);
        }
        whole = new CompositeIndex(points, weights(criteria, null));
        current = axis(criteria, Criterion.Axis.CURRENT);
        potential = axis(criteria, Criterion.Axis.POTENTIAL);
    }

    private static double[] points(Criterion criterion, double[] values) {
        var lowerIsBetter = criterion.direction() == Criterion.Direction.LOWER;
        var target = criterion.target();
        return switch (criterion.scale()) {
            case MIN_MAX -> Normalisation.MIN_MAX.of(values, lowerIsBetter);
            case Z_SCORE -> Normalisation.Z_SCORE.of(values, lowerIsBetter);
            case RANK -> Normalisation.RANK.of(values, lowerIsBetter);
            case TARGET -> Normalisation.towards(target == null ? 1 : target, values, lowerIsBetter);
        };
    }

    private @Nullable CompositeIndex axis(List<Criterion> criteria, Criterion.Axis axis) {
        var weights = weights(criteria, axis);
        return Arrays.stream(weights).sum() > 0 ? new CompositeIndex(points, weights) : null;
    }

    private static double[] weights(List<Criterion> criteria, Criterion.@Nullable Axis axis) {
        return criteria.stream()
                .mapToDouble(one -> axis == null || one.axis() == axis ? one.weight() : 0)
                .toArray();
    }

    /** A customer of whom at least one criterion is known. */
    Rating rating(int at, int place) {
        return new Rating(
                parties.get(at),
                whole.of(at),
                index(current, at),
                index(potential, at),
                100 * whole.coverage(at),
                place,
                IntStream.range(0, raw.length)
                        .mapToObj(c -> new Rating.Part(known(raw[c][at]), known(points[c][at])))
                        .toList());
    }

    /** From the first place on. */
    int[] ranking() {
        return whole.ranking();
    }

    List<CompositeIndex.Sensitivity> sensitivity(int best) {
        return whole.sensitivity(best);
    }

    private static @Nullable Double index(@Nullable CompositeIndex index, int at) {
        return index == null ? null : known(index.of(at));
    }

    private static @Nullable Double known(double value) {
        return Double.isNaN(value) ? null : value;
    }
}
