package zhiji.value;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import zhiji.platform.PartyId;
import zhiji.science.value.LifeCycleStage;
import zhiji.science.value.Quadrant;
import zhiji.science.value.Rfm;
import zhiji.science.value.ServiceCostClass;

/** What one customer is worth (客户价值), as a run found it. */
record Score(
        PartyId party,
        String segment,
        LocalDate asOf,
        String currency,
        Past past,
        Classes classes,
        Trend.@Nullable Found trend,
        @Nullable Future future) {

    /** What was bought; the margin where the cost of every entry is known, the cost to serve where any is recorded. */
    record Past(
            int purchases,
            LocalDate first,
            LocalDate last,
            BigDecimal revenue,
            @Nullable BigDecimal margin,
            @Nullable BigDecimal costToServe,
            BigDecimal meanSpend,
            int products) {}

    /** Among which customers this one counts. */
    record Classes(
            Rfm rfm,
            Quadrant quadrant,
            @Nullable ServiceCostClass service,
            @Nullable LifeCycleStage stage) {}

    /**
     * What the model expects.
     *
     * @param alive probability, in per cent, of still being a customer
     * @param silence probability of so long a silence if nothing had changed
     * @param alarm from when on the silence is surprising
     * @param next when the next purchase is as likely past as to come; absent for who has probably left
     */
    record Future(
            BigDecimal alive,
            BigDecimal expected,
            int low,
            int high,
            BigDecimal silence,
            @Nullable LocalDate alarm,
            @Nullable LocalDate next,
            @Nullable Money money) {}

    /**
     * The same in money, where amounts can be expected.
     *
     * @param priority absent for whom there is nothing to be warned of
     */
    record Money(
            BigDecimal spend,
            BigDecimal lifetime,
            BigDecimal low,
            BigDecimal high,
            BigDecimal atStake,
            @Nullable BigDecimal priority) {}
}
