package zhiji.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import zhiji.science.value.BgNbd;
import zhiji.science.value.CountingModel;
import zhiji.science.value.Histories;
import zhiji.science.value.History;
import zhiji.science.value.ParetoNbd;

/**
 * Customers scored per second on one core: expected purchases of the next 39 weeks, P(alive) within.
 * {@code ./zhiji bench micro ValueScore}; bound: 2 million a second for BG/NBD.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
public class ValueScoreBenchmark {

    private static final int CUSTOMERS = 100_000;

    @Param({"bg-nbd", "pareto-nbd"})
    private String model = "bg-nbd";

    private CountingModel fitted = new BgNbd(.243, 4.414, .793, 2.426);
    private Histories histories = Histories.of(new int[0], new double[0], new double[0]);

    /** Simulates the base once. */
    @Setup
    public void simulate() {
        histories = ValueSimulation.customers(CUSTOMERS, 7);
        fitted = model.equals("bg-nbd")
                ? new BgNbd(.243, 4.414, .793, 2.426)
                : new ParetoNbd(.553, 10.578, .606, 11.669);
    }

    /** Sums the expected purchases of all. */
    @Benchmark
    @OperationsPerInvocation(CUSTOMERS)
    public double score() {
        double sum = 0;
        for (int i = 0; i < CUSTOMERS; i++) {
            History history = histories.get(i);
            sum += fitted.expectedPurchases(history, 39);
        }
        return sum;
    }
}
