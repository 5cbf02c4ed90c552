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
import zhiji.science.structural.Bootstrap;
import zhiji.science.structural.Estimate;
import zhiji.science.structural.Moments;
import zhiji.science.structural.Population;
import zhiji.science.structural.Resampling;
import zhiji.science.structural.Responses;
import zhiji.science.structural.Study;

/**
 * The ECSI model (7 constructs, 24 questions, 12 paths). Targets: 5,000 bootstrap samples of 250 rows in at most 1.0 s on two
 * processors, first run in a fresh JVM included; an estimate from 1,000,000 rows in at most 2 s.
 */
@State(Scope.Benchmark)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(3)
public class SatisfactionBenchmark {

    private static final Study ECSI = Study.ecsi();

    /** The survey of the published example. */
    @State(Scope.Benchmark)
    public static class Survey {

        @Param("250")
        int rows;

        Responses responses = empty();
        Moments moments = Moments.of(responses, ECSI.options().missing());

        /** Draws the answers. */
        @Setup
        public void draw() {
            responses = Population.ecsi(.75, Population.Kind.FACTOR).draw(rows, 1);
            moments = Moments.of(responses, ECSI.options().missing());
        }
    }

    /** A census of a large company. */
    @State(Scope.Benchmark)
    public static class Census {

        @Param("1000000")
        int rows;

        Responses responses = empty();

        /** Draws the answers. */
        @Setup
        public void draw() {
            responses = Population.ecsi(.75, Population.Kind.FACTOR).draw(rows, 1);
        }
    }

    private static Responses empty() {
        return Population.ecsi(.75, Population.Kind.FACTOR).draw(0, 1);
    }

    /** As an analyst meets it: once, nothing compiled yet. */
    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @Warmup(iterations = 0)
    @Measurement(iterations = 1)
    @Fork(5)
    public Bootstrap firstBootstrapOf5000(Survey survey) {
        return ECSI.bootstrap(survey.responses, Resampling.of(5_000, 1));
    }

    /** As a server meets it, warm. */
    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    @Warmup(iterations = 3, time = 2)
    @Measurement(iterations = 5, time = 2)
    public Bootstrap warmBootstrapOf5000(Survey survey) {
        return ECSI.bootstrap(survey.responses, Resampling.of(5_000, 1));
    }

    /** The iteration and all it yields, from moments. */
    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    @OutputTimeUnit(TimeUnit.MICROSECONDS)
    @Warmup(iterations = 3, time = 1)
    @Measurement(iterations = 5, time = 1)
    public Estimate estimateFromMoments(Survey survey) {
        return ECSI.estimate(survey.moments);
    }

    /** From a million rows. */
    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @Warmup(iterations = 0)
    @Measurement(iterations = 3)
    public Estimate estimateFromRows(Census census) {
        return ECSI.estimate(census.responses);
    }
}
