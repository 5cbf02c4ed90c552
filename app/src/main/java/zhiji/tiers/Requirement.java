package zhiji.tiers;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import zhiji.platform.Problem;
import zhiji.platform.Required;

/**
 * What a tier asks of a customer (达标条件): a measure with three thresholds, from the hardest to the easiest.
 *
 * @param enter what brings a customer in
 * @param keep what they must still reach at a review
 * @param leave beyond this they fall at the next review without grace; absent if there is always grace
 * @param currency of thresholds that are amounts
 */
record Requirement(
        String field,
        Direction direction,
        BigDecimal enter,
        BigDecimal keep,
        @Nullable BigDecimal leave,
        @Nullable String currency) {

    private static final BigDecimal LARGEST = new BigDecimal("1e12");

    Requirement {
        Required.text("field", field);
        Required.value("direction", direction);
        Required.value("enter", enter);
        Required.value("keep", keep);
    }

    /** Which values are good. */
    enum Direction {
        @JsonProperty("higher")
        HIGHER,
        @JsonProperty("lower")
        LOWER
    }

    void check(String path, List<Problem.Field> faults) {
        if (Stream.of(enter, keep, leave == null ? keep : leave)
                .anyMatch(one -> one.abs().compareTo(LARGEST) > 0)) {
            faults.add(Problem.Field.of(path + ".enter", "number.range", enter, LARGEST.negate(), LARGEST));
        } else if (isHarder(keep, enter)) {
            faults.add(Problem.Field.of(path + ".keep", "tiers.keep"));
        } else if (leave != null && isHarder(leave, keep)) {
            faults.add(Problem.Field.of(path + ".leave", "tiers.leave"));
        }
    }

    private boolean isHarder(BigDecimal one, BigDecimal other) {
        return direction == Direction.HIGHER ? one.compareTo(other) > 0 : one.compareTo(other) < 0;
    }
}
