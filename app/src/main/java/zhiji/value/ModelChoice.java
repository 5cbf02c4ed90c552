package zhiji.value;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zhiji.science.value.BackTest;
import zhiji.science.value.CountingModel;
import zhiji.science.value.Fit;
import zhiji.science.value.FitOptions;
import zhiji.science.value.GammaGamma;
import zhiji.science.value.Histories;
import zhiji.science.value.Parameter;

/**
 * Finds the model of a segment: each is fitted to what was before the hold-out, the one whose forecast of it errs least is
 * fitted anew to everything, or the next best where that does not converge.
 */
final class ModelChoice {

    private static final Logger LOG = LoggerFactory.getLogger(ModelChoice.class);

    /** The oldest first. */
    private static final List<CountingModel.Kind> CANDIDATES =
            List.of(CountingModel.Kind.PARETO_NBD, CountingModel.Kind.BG_NBD, CountingModel.Kind.MBG_NBD);

    private static final double WEEK = 7;

    private final CountingModel.@Nullable Kind wished;
    private final @Nullable LocalDate holdOutFrom;
    private final LocalDate asOf;

    /** Without a day from which to hold out nothing can be tried, and the oldest of the models that converges is taken. */
    ModelChoice(CountingModel.@Nullable Kind wished, @Nullable LocalDate holdOutFrom, LocalDate asOf) {
        this.wished = wished;
        this.holdOutFrom = holdOutFrom;
        this.asOf = asOf;
    }

    /** What was found; no model of purchases where nobody bought again, none of amounts where none are known. */
    record Chosen(
            @Nullable CountingModel purchases, @Nullable GammaGamma spend, ModelCard.Segment card) {}

    private record Trial(CountingModel.Kind kind, Fit<? extends CountingModel> fit, BackTest test) {}

    Chosen of(Segment segment) {
        var trials = trials(segment);
        var sample = segment.all();
        var found = firstConverging(ranked(trials), sample.histories());
        var kind = found.kind();
        var purchases = found.fit();
        var spend = fitted(() -> GammaGamma.fit(sample.frequency(), sample.last(), FitOptions.DEFAULT));
        var histories = segment.histories();
        var correlation = GammaGamma.correlation(sample.frequency(), sample.last());
        var card = new ModelCard.Segment(
                segment.name(),
                segment.size(),
                histories.repeatPurchases(),
                histories.zeroRepeatCustomers(),
                sample.rows().size(),
                purchases == null ? null : card(kind.label(), purchases),
                spend == null ? null : card("gamma-gamma", spend),
                known(correlation),
                holdOut(trials, kind));
        return new Chosen(believed(purchases), believed(spend), card);
    }

    private List<Trial> trials(Segment segment) {
        var before = segment.before();
        if (holdOutFrom == null || before.rows().size() == 0) {
            return List.of();
        }
        var length = (asOf.toEpochDay() - holdOutFrom.toEpochDay() + 1) / WEEK;
        var histories = before.histories();
        var trials = new ArrayList<Trial>();
        for (var kind : wished == null ? CANDIDATES : List.of(wished)) {
            var fit = fitted(() -> kind.fit(histories, FitOptions.DEFAULT));
            if (fit != null) {
                var expected = IntStream.range(0, histories.size())
                        .mapToDouble(row -> fit.model().expectedPurchases(histories.get(row), length))
                        .toArray();
                var test = BackTest.of(before.frequency(), before.holdOut(), expected);
                // Parameters that ran away may forecast no number at all.
                if (Double.isFinite(test.rootMeanSquareError())) {
                    trials.add(new Trial(kind, fit, test));
                }
            }
        }
        return trials;
    }

    /** Those that converged first, of these the one with the smallest error; then what could not be tried, the oldest first. */
    private List<CountingModel.Kind> ranked(List<Trial> trials) {
        if (wished != null) {
            return List.of(wished);
        }
        var tried = trials.stream()
                .sorted(Comparator.comparing((Trial trial) -> !trial.fit().converged())
                        .thenComparingDouble(trial -> trial.test().rootMeanSquareError()))
                .map(Trial::kind);
        return Stream.concat(tried, CANDIDATES.stream()).distinct().toList();
    }

    private record Fitted(CountingModel.Kind kind, @Nullable Fit<? extends CountingModel> fit) {

        boolean converged() {
            return fit != null && fit.converged();
        }
    }

    /** The first that converges on everything; the first of all where none does. */
    private static Fitted firstConverging(List<CountingModel.Kind> kinds, Histories histories) {
        Fitted first = null;
        for (var kind : kinds) {
            var found = new Fitted(kind, fitted(() -> kind.fit(histories, FitOptions.DEFAULT)));
            if (found.converged()) {
                return found;
            }
            first = first == null ? found : first;
        }
        return Objects.requireNonNull(first);
    }

    private interface Fitting<M> {
        Fit<? extends M> run();
    }

    /** What science refuses with a reason is no fault of ours: there is no such model then. */
    private static <M> @Nullable Fit<? extends M> fitted(Fitting<M> fitting) {
        try {
            return fitting.run();
        } catch (IllegalArgumentException | ArithmeticException refused) {
            LOG.info("No model: {}", refused.getMessage());
            return null;
        }
    }

    /** What did not converge is shown on the card, but nothing is forecast by it. */
    private static <M> @Nullable M believed(@Nullable Fit<? extends M> fit) {
        return fit != null && fit.converged() ? fit.model() : null;
    }

    private static ModelCard.Fitted card(String model, Fit<?> fit) {
        return new ModelCard.Fitted(
                model,
                fit.parameters().stream().map(ModelChoice::estimate).toList(),
                fit.logLikelihood(),
                fit.iterations(),
                fit.converged(),
                fit.remark());
    }

    private static ModelCard.Estimate estimate(Parameter parameter) {
        return new ModelCard.Estimate(parameter.name(), parameter.value(), known(parameter.standardError()));
    }

    private ModelCard.@Nullable HoldOut holdOut(List<Trial> trials, CountingModel.Kind chosen) {
        if (holdOutFrom == null || trials.isEmpty()) {
            return null;
        }
        var classes = trials.stream()
                .filter(trial -> trial.kind() == chosen)
                .flatMap(trial -> trial.test().byFrequency().stream())
                .map(one -> new ModelCard.FrequencyClass(
                        one.frequency(), one.customers(), one.meanActual(), one.meanExpected()))
                .toList();
        var cards = trials.stream()
                .map(trial -> card(trial, trial.kind() == chosen))
                .sorted(Comparator.comparingDouble(ModelCard.Trial::rootMeanSquareError))
                .toList();
        return new ModelCard.HoldOut(holdOutFrom, asOf, cards, classes);
    }

    private static ModelCard.Trial card(Trial trial, boolean chosen) {
        var test = trial.test();
        return new ModelCard.Trial(
                trial.kind().label(),
                trial.fit().converged(),
                chosen,
                test.actual(),
                test.expected(),
                test.meanAbsoluteError(),
                test.rootMeanSquareError(),
                known(test.calibration()));
    }

    private static @Nullable Double known(double value) {
        return Double.isFinite(value) ? value : null;
    }
}
