package zhiji.value;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far past warnings could be believed (预警命中率): of those given at least so many days ago, how many customers indeed
 * stayed silent so long; and what people said of warnings when they put them aside.
 */
record Precision(int days, @Nullable LocalDate since, Share all, Share silence, Share falling, List<Said> said) {

    Precision {
        said = List.copyOf(said);
    }

    /**
     * A share, judged by a sample, with its 95 % interval (E. B. Wilson, 1927).
     *
     * @param right who stayed silent
     */
    record Share(long right, long all, double share, double low, double high) {

        private static final double Z = 1.959963984540054;

        static Share of(long right, long all) {
            if (all == 0) {
                return new Share(0, 0, 0, 0, 1);
            }
            var share = (double) right / all;
            var scale = 1 + Z * Z / all;
            var middle = (share + Z * Z / (2 * all)) / scale;
            var half = Z / scale * Math.sqrt(share * (1 - share) / all + Z * Z / (4.0 * all * all));
            return new Share(right, all, share, Math.max(0, middle - half), Math.min(1, middle + half));
        }
    }

    /** How often a reason was given for putting a warning aside, and what follows from it. */
    record Said(String reason, long times, Lesson lesson) {}

    /** When a customer of whom that was said is warned of again. */
    enum Lesson {
        /** After sixty days, if there is still reason. */
        @JsonProperty("sixty-days")
        SIXTY_DAYS,
        /** After half a year, or when they have bought again. */
        @JsonProperty("half-a-year")
        HALF_A_YEAR,
        /** After sixty days, but never about the same time of the year. */
        @JsonProperty("same-season")
        SAME_SEASON,
        /** When they have bought again. */
        @JsonProperty("next-purchase")
        NEXT_PURCHASE;

        static Lesson of(Warning.Why why) {
            return switch (why) {
                case CONTACTED -> SIXTY_DAYS;
                case KNOWN -> HALF_A_YEAR;
                case SEASONAL -> SAME_SEASON;
                case WRONG, LOST -> NEXT_PURCHASE;
            };
        }
    }
}
