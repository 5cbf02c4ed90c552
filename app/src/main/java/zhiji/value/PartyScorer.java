package zhiji.value;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import zhiji.science.value.CountingModel;
import zhiji.science.value.CustomerBase;
import zhiji.science.value.CustomerScorer;
import zhiji.science.value.History;
import zhiji.science.value.LifeCycleStage;
import zhiji.science.value.LifetimeValue;
import zhiji.science.value.PurchaseInterval;
import zhiji.science.value.Quadrant;
import zhiji.science.value.Rfm;
import zhiji.science.value.ServiceCostClass;
import zhiji.science.value.Silence;
import zhiji.science.value.Unit;
import zhiji.science.value.Window;

/** Scores customers with the models and cuts that were found. */
final class PartyScorer {

    /** Four of five customers like this one end up within the intervals. */
    static final double COVERAGE = .8;

    static final double SURPRISING = .05;
    private static final int FEWEST_REPEATS = 2;
    private static final double PROBABLY = .5;
    private static final double FARTHEST_WEEKS = 20 * 52;

    /** Spending that shrinks by one each month is short of so much after a year: 1 + 2 + … + 12. */
    private static final double SHORT_AFTER_A_YEAR = 12 * 13 / 2.0;

    /** More than this is no forecast but a fit gone wrong. */
    private static final double MOST_MONEY = 1e12;

    private final Basis basis;
    private final Models models;

    /** What all scores share. */
    record Basis(
            LocalDate asOf,
            String currency,
            double horizonWeeks,
            double annualDiscount,
            double margin,
            double costPerReturn,
            Survey.Cuts cuts) {}

    /** The model of each kind of customer. */
    interface Models {
        ModelChoice.Chosen of(String kind);
    }

    private final Map<ModelChoice.Chosen, CustomerScorer> scorers = new HashMap<>();

    PartyScorer(Basis basis, Models models) {
        this.basis = basis;
        this.models = models;
    }

    /** Customers who bought nothing until that day have no score. */
    List<Score> scores(List<PartyHistory> histories) {
        var scores = new ArrayList<Score>();
        PartyHistory.base(histories, new Window(null, basis.asOf(), null, Unit.WEEK))
                .ifPresent(base -> {
                    for (var row = 0; row < base.size(); row++) {
                        var history = histories.get(Integer.parseInt(base.customer(row)));
                        scores.add(score(base, row, history));
                    }
                });
        return scores;
    }

    private Score score(CustomerBase base, int row, PartyHistory history) {
        var chosen = models.of(history.kind());
        var trend = Trend.of(history, basis.asOf(), base.histories().age(row) * Unit.WEEK.days() / Unit.MONTH.days());
        var model = chosen.purchases();
        var past = past(base, row, history);
        return new Score(
                history.party(),
                chosen.card().segment(),
                basis.asOf(),
                basis.currency(),
                past,
                classes(base, row, past, model),
                trend,
                model == null ? null : future(base, row, chosen, model, trend));
    }

    private Score.Past past(CustomerBase base, int row, PartyHistory history) {
        var costs = history.costs(basis.asOf());
        var serve = history.costToServe(basis.asOf(), basis.costPerReturn());
        return new Score.Past(
                base.histories().frequency(row) + 1,
                base.firstDate(row),
                basis.asOf().minusDays((long) base.silenceDays(row)),
                money(base.totalSpend(row)),
                costs.complete() ? money(costs.amount() - costs.cost()) : null,
                basis.cuts().service() == null ? null : money(serve),
                money(base.meanSpend(row)),
                history.products(basis.asOf()));
    }

    private Score.Classes classes(CustomerBase base, int row, Score.Past past, @Nullable CountingModel model) {
        var cuts = basis.cuts();
        var spend = base.totalSpend(row);
        var service = cuts.service();
        var serve = past.costToServe();
        return new Score.Classes(
                Rfm.of(base.silenceDays(row), past.purchases(), spend, cuts.rfm()),
                Quadrant.of(past.purchases(), spend / past.purchases(), cuts.quadrant()),
                service == null || serve == null ? null : ServiceCostClass.of(spend, serve.doubleValue(), service),
                model == null
                        ? null
                        : LifeCycleStage.of(LifeCycleStage.Evidence.of(base, row, model), LifeCycleStage.Rule.DEFAULT));
    }

    private Score.Future future(
            CustomerBase base, int row, ModelChoice.Chosen chosen, CountingModel model, Trend.@Nullable Found trend) {
        var history = base.histories().get(row);
        var found = scorer(chosen, model).score(history, base.meanSpend(row), basis.horizonWeeks());
        var interval = PurchaseInterval.of(model, history, found.expectedPurchases(), COVERAGE);
        var silence = Silence.probability(model, history);
        var warned = history.frequency() >= FEWEST_REPEATS
                && (silence < SURPRISING || (trend != null && trend.direction() == Trend.FALLING));
        return new Score.Future(
                decimal(100 * found.alive(), 4),
                decimal(found.expectedPurchases(), 4),
                interval.low(),
                interval.high(),
                decimal(silence, 6),
                history.frequency() == 0 ? null : day(base, row, Silence.alarmAfter(model, history, SURPRISING)),
                silence > 0 && found.alive() >= PROBABLY
                        ? day(base, row, Silence.alarmAfter(model, history, silence / 2))
                        : null,
                !(found.lifetimeValue() < MOST_MONEY)
                        ? null
                        : money(model, history, found, warned ? trend : null, warned));
    }

    private Score.@Nullable Money money(
            CountingModel model,
            History history,
            CustomerScorer.Score found,
            Trend.@Nullable Found trend,
            boolean warned) {
        var each = basis.margin() * found.expectedSpend();
        var interval = PurchaseInterval.of(model, history, found.residualTransactions(), COVERAGE);
        var gone = gone(found);
        if (!(gone < MOST_MONEY)) {
            return null;
        }
        var shrinking = trend != null && trend.direction() == Trend.FALLING
                ? -trend.slope() * SHORT_AFTER_A_YEAR * basis.margin()
                : 0;
        var atStake = Math.max(gone, Math.min(shrinking, found.lifetimeValue()));
        return new Score.Money(
                money(found.expectedSpend()),
                money(found.lifetimeValue()),
                money(each * interval.low()),
                money(each * interval.high()),
                money(atStake),
                warned ? money(atStake * found.alive()) : null);
    }

    /** What the customer would be worth if they surely were one still, times the chance that they are not. */
    private static double gone(CustomerScorer.Score found) {
        return found.alive() > 0 ? found.lifetimeValue() / found.alive() * (1 - found.alive()) : 0;
    }

    private CustomerScorer scorer(ModelChoice.Chosen chosen, CountingModel model) {
        return scorers.computeIfAbsent(
                chosen,
                one -> new CustomerScorer(
                        model,
                        one.spend(),
                        basis.margin(),
                        LifetimeValue.continuousRate(basis.annualDiscount(), Unit.WEEK)));
    }

    /** So many weeks after the last purchase; absent beyond what anybody plans for. */
    private @Nullable LocalDate day(CustomerBase base, int row, double weeks) {
        if (!(weeks < FARTHEST_WEEKS)) {
            return null;
        }
        return basis.asOf().minusDays((long) base.silenceDays(row)).plusDays((long)
                Math.ceil(weeks * Unit.WEEK.days()));
    }

    static BigDecimal money(double amount) {
        return decimal(amount, 4);
    }

    private static BigDecimal decimal(double value, int scale) {
        return BigDecimal.valueOf(value).setScale(scale, RoundingMode.HALF_EVEN);
    }
}
