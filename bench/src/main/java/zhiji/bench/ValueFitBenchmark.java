package zhiji.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import zhiji.science.value.CountingModel;
import zhiji.science.value.Fit;
import zhiji.science.value.FitOptions;
import zhiji.science.value.Histories;

/**
 * Time to fit a counting model to as many customers as the CDNOW sample has, and to a million.
 * {@code ./zhiji bench micro ValueFit}; bounds: 2,357 customers BG/NBD 10 ms, Pareto/NBD 60 ms; a million 5 s and 30 s.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
public class ValueFitBenchmark {

    @Param({"2357", "1000000"})
    private int customers;

    @Param({"BG_NBD", "MBG_NBD", "PARETO_NBD"})
    private CountingModel.Kind kind = CountingModel.Kind.BG_NBD;

    private Histories histories = Histories.of(new int[0], new double[0], new double[0]);

    /** Simulates the base once. */
    @Setup
    public void simulate() {
        histories = ValueSimulation.customers(customers, 7);
    }

    /** Aggregation of equal histories, search and standard errors. */
    @Benchmark
    public Fit<? extends CountingModel> fit() {
        return kind.fit(histories, FitOptions.DEFAULT);
    }
}
