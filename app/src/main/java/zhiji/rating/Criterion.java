package zhiji.rating;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import zhiji.platform.Required;

/**
 * What customers are judged by (评价指标): a field, which way it counts, how it is brought onto the common scale, and its weight.
 *
 * @param target what is enough, of the scale {@link Scale#TARGET} only
 * @param weight at least 0; weights need not add up to anything
 * @param points of a choice, what each option is worth; an option without points counts as unknown
 */
record Criterion(
        String field,
        Axis axis,
        Direction direction,
        Scale scale,
        @Nullable Double target,
        double weight,
        Map<String, Double> points) {

    Criterion {
        Required.text("field", field);
        Required.value("axis", axis);
        Required.value("direction", direction);
        Required.value("scale", scale);
        points = points == null ? Map.of() : Map.copyOf(points);
    }

    Criterion weighing(double other) {
        return new Criterion(field, axis, direction, scale, target, other, points);
    }

    /** What it tells of. */
    enum Axis {
        /** What the customer brings today (当前价值). */
        @JsonProperty("current")
        CURRENT,
        /** What they may bring (潜在价值). */
        @JsonProperty("potential")
        POTENTIAL
    }

    /** Which values are good. */
    enum Direction {
        @JsonProperty("higher")
        HIGHER,
        @JsonProperty("lower")
        LOWER
    }

    /** How values become points from 0 to 100; see {@link zhiji.science.value.Normalisation}. */
    enum Scale {
        @JsonProperty("min-max")
        MIN_MAX,
        @JsonProperty("z-score")
        Z_SCORE,
        @JsonProperty("rank")
        RANK,
        @JsonProperty("target")
        TARGET
    }
}
