package zhiji.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import zhiji.science.value.BackTest;
import zhiji.science.value.BgNbd;
import zhiji.science.value.CountingModel;
import zhiji.science.value.CustomerBase;
import zhiji.science.value.FitOptions;
import zhiji.science.value.GammaGamma;
import zhiji.science.value.History;
import zhiji.science.value.ParetoNbd;
import zhiji.science.value.Silence;

/** {@code ./zhiji value plots}: the pictures of the models on one log, as SVG. */
@Command(
        name = "plots",
        mixinStandardHelpOptions = true,
        description = "Draws tracking, hold-out, P(alive), silence and spend of a log as SVG files.")
final class ValuePlots implements Runnable {

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private ValueLog log = new ValueLog();

    @Option(names = "--holdout-until", required = true, paramLabel = "DATE", description = "end of the hold-out")
    private String holdoutUntil = "";

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "folder to write to")
    private String out = "";

    @Override
    public void run() {
        CustomerBase base = log.base(holdoutUntil);
        BgNbd bg = BgNbd.fit(base.histories(), FitOptions.DEFAULT).model();
        ParetoNbd pareto = ParetoNbd.fit(base.histories(), FitOptions.DEFAULT).model();
        String unit = log.unit().name().toLowerCase(Locale.ROOT) + "s";
        write("tracking.svg", tracking(base, bg, pareto, unit));
        write("holdout.svg", holdout(base, bg, pareto));
        write("alive.svg", alive(base, bg, pareto, unit));
        write("silence.svg", silence(pareto, unit));
        if (log.hasAmounts()) {
            write("spend.svg", spend(ValueModels.fitSpend(log.name(), base).model()));
        }
    }

    private static SvgPlot tracking(CustomerBase base, CountingModel bg, CountingModel pareto, String unit) {
        List<BackTest.TrackingPoint> byBg = BackTest.tracking(bg, base, 1);
        List<BackTest.TrackingPoint> byPareto = BackTest.tracking(pareto, base, 1);
        double[] time = byBg.stream().mapToDouble(BackTest.TrackingPoint::time).toArray();
        return new SvgPlot("Repeat purchases since the first customer came", unit, "cumulative repeat purchases")
                .line("observed", time, values(byBg, BackTest.TrackingPoint::cumulativeActual))
                .line("BG/NBD", time, values(byBg, BackTest.TrackingPoint::cumulativeExpected))
                .line("Pareto/NBD", time, values(byPareto, BackTest.TrackingPoint::cumulativeExpected))
                .mark(time[time.length - 1] - base.holdoutLength(), "hold-out begins");
    }

    private static double[] values(
            List<BackTest.TrackingPoint> points, ToDoubleFunction<BackTest.TrackingPoint> value) {
        return points.stream().mapToDouble(value).toArray();
    }

    private static SvgPlot holdout(CustomerBase base, CountingModel bg, CountingModel pareto) {
        List<BackTest.FrequencyClass> byBg = BackTest.of(bg, base).byFrequency();
        List<BackTest.FrequencyClass> byPareto = BackTest.of(pareto, base).byFrequency();
        double[] x =
                byBg.stream().mapToDouble(BackTest.FrequencyClass::frequency).toArray();
        return new SvgPlot(
                        "Forecast of the hold-out by past frequency",
                        "repeat purchases in the observation (last point: that many and more)",
                        "mean purchases in the hold-out")
                .line(
                        "observed",
                        x,
                        byBg.stream()
                                .mapToDouble(BackTest.FrequencyClass::meanActual)
                                .toArray())
                .line(
                        "BG/NBD",
                        x,
                        byBg.stream()
                                .mapToDouble(BackTest.FrequencyClass::meanExpected)
                                .toArray())
                .line(
                        "Pareto/NBD",
                        x,
                        byPareto.stream()
                                .mapToDouble(BackTest.FrequencyClass::meanExpected)
                                .toArray());
    }

    private static SvgPlot alive(CustomerBase base, CountingModel bg, CountingModel pareto, String unit) {
        double age = IntStream.range(0, base.size())
                .mapToDouble(base.histories()::age)
                .max()
                .orElse(1);
        SvgPlot plot =
                new SvgPlot("P(alive) falls faster for frequent buyers", unit + " since the last purchase", "P(alive)");
        for (int frequency : new int[] {1, 4, 12}) {
            plot.line(
                    "Pareto/NBD, x = " + frequency,
                    grid(age),
                    along(age, gap -> pareto.probabilityAlive(new History(frequency, age - gap, age))));
        }
        return plot.line(
                "BG/NBD, x = 4", grid(age), along(age, gap -> bg.probabilityAlive(new History(4, age - gap, age))));
    }

    private static SvgPlot silence(CountingModel model, String unit) {
        double longest = 40;
        SvgPlot plot = new SvgPlot(
                "How surprising is a silence of a customer known for 30 " + unit,
                unit + " of silence",
                "probability of so long a gap");
        for (int frequency : new int[] {1, 5, 15, 30}) {
            plot.line(
                    "x = " + frequency,
                    grid(longest),
                    along(longest, gap -> Silence.probability(model, new History(frequency, 30, 30), gap)));
        }
        return plot;
    }

    private static SvgPlot spend(GammaGamma model) {
        double high = 150;
        SvgPlot plot = new SvgPlot(
                "Expected spend: few purchases are pulled to the mean",
                "observed mean spend",
                "expected spend per purchase");
        for (int frequency : new int[] {1, 3, 10}) {
            plot.line("x = " + frequency, grid(high), along(high, mean -> model.expectedSpend(frequency, mean)));
        }
        return plot.line("as observed", grid(high), grid(high));
    }

    private static double[] grid(double end) {
        return IntStream.rangeClosed(0, 80).mapToDouble(i -> end * i / 80).toArray();
    }

    private static double[] along(double end, DoubleUnaryOperator function) {
        return Arrays.stream(grid(end)).map(function).toArray();
    }

    private void write(String name, SvgPlot plot) {
        Path file = Path.of(out, name);
        try {
            Files.createDirectories(Path.of(out));
            Files.writeString(file, plot.svg());
        } catch (IOException failure) {
            throw new InputFault(file + " cannot be written: " + failure.getMessage() + ".");
        }
        ValueFit.print(spec, file + System.lineSeparator());
    }
}
