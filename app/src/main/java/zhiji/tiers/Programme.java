package zhiji.tiers;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zhiji.platform.Problem;
import zhiji.platform.Required;

/**
 * What we owe to customers of a tier (服务方案).
 *
 * @param manager whether somebody of ours is theirs by name
 * @param responseHours within how many hours they are answered
 * @param callEveryDays how often we call on them of our own accord
 * @param offers what else they are given, each in a few words
 */
public record Programme(
        boolean manager,
        Queue queue,
        @Nullable Integer responseHours,
        @Nullable Integer callEveryDays,
        List<String> offers) {

    private static final int MOST_OFFERS = 8;
    private static final int LONGEST_OFFER = 80;
    private static final int LONGEST_DAYS = 730;

    public Programme {
        Required.value("queue", queue);
        offers = offers == null
                ? List.of()
                : offers.stream()
                        .map(String::strip)
                        .filter(one -> !one.isEmpty())
                        .toList();
    }

    /** Where they stand when many wait. */
    public enum Queue {
        @JsonProperty("usual")
        USUAL,
        @JsonProperty("before")
        BEFORE,
        @JsonProperty("first")
        FIRST
    }

    void check(String path, List<Problem.Field> faults) {
        range(path + ".responseHours", responseHours, faults);
        range(path + ".callEveryDays", callEveryDays, faults);
        if (offers.size() > MOST_OFFERS || offers.stream().anyMatch(Programme::isUnfit)) {
            faults.add(Problem.Field.of(path + ".offers", "tiers.offers", MOST_OFFERS, LONGEST_OFFER));
        }
    }

    private static boolean isUnfit(String offer) {
        return offer.length() > LONGEST_OFFER || offer.chars().anyMatch(Character::isISOControl);
    }

    private static void range(String path, @Nullable Integer value, List<Problem.Field> faults) {
        if (value != null && (value < 1 || value > LONGEST_DAYS)) {
            faults.add(Problem.Field.of(path, "number.range", value, 1, LONGEST_DAYS));
        }
    }
}
