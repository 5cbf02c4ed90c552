package zhiji.value;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import zhiji.platform.Problem;
import zhiji.platform.UserId;
import zhiji.science.value.CountingModel;

/** One time at which all customers were scored (评分), or will be. */
record ValueRun(
        UUID id,
        Status status,
        Step step,
        long done,
        long total,
        Wish wish,
        @Nullable ModelCard card,
        Problem.@Nullable Field failure,
        Instant createdAt,
        @Nullable UserId createdBy,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt) {

    /** Where a run stands. */
    enum Status {
        @JsonProperty("waiting")
        WAITING,
        @JsonProperty("running")
        RUNNING,
        @JsonProperty("done")
        DONE,
        @JsonProperty("cancelled")
        CANCELLED,
        @JsonProperty("failed")
        FAILED;

        boolean isActive() {
            return this == WAITING || this == RUNNING;
        }
    }

    /** What it is busy with. */
    enum Step {
        /** Brings what customers bought up to date. */
        @JsonProperty("purchases")
        PURCHASES,
        @JsonProperty("model")
        MODEL,
        @JsonProperty("scores")
        SCORES
    }

    /**
     * What is asked of a run.
     *
     * @param asOf what happened later is not looked at; null for today
     * @param model null to take the one that forecasts best
     * @param currency of the purchases that are looked at; null for the one in which most was bought
     * @param horizonWeeks how far expectations look ahead
     * @param annualDiscount what a year of waiting costs, such as 0.15
     * @param margin share of the amount that remains; null to take it from the costs in the ledger
     * @param costPerReturn what taking something back costs, in the currency of the scores
     */
    record Wish(
            @Nullable LocalDate asOf,
            CountingModel.@Nullable Kind model,
            @Nullable String currency,
            double horizonWeeks,
            double annualDiscount,
            @Nullable Double margin,
            BigDecimal costPerReturn) {

        static final Wish DEFAULT = new Wish(null, null, null, 13, .15, null, BigDecimal.TEN);
    }

    /** Without what it says of all customers together. */
    ValueRun withoutSums() {
        return new ValueRun(id, status, step, 0, 0, wish, null, failure, createdAt, createdBy, startedAt, endedAt);
    }

    static ValueRun asked(UUID id, Wish wish, Instant at, @Nullable UserId by) {
        return new ValueRun(id, Status.WAITING, Step.PURCHASES, 0, 0, wish, null, null, at, by, null, null);
    }
}
