package zhiji.science.structural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import org.junit.jupiter.api.Test;
import zhiji.science.structural.Quantity.Kind;
import zhiji.science.structural.Resampling.Method;

class BootstrapTest {

    private static final Study ECSI = Study.of(SatisfactionModels.ecsi());

    /** Standard errors of an independent numpy program, path scheme, 5,000 samples; 6 % allows for both seeds. */
    @Test
    void standardErrorsAgreeWithAnotherProgram() {
        Bootstrap bootstrap = ECSI.bootstrap(Mobi.responses(), Resampling.of(5_000, 20_261_121));
        assertError(bootstrap, "Image->Expectation", .05799);
        assertError(bootstrap, "Expectation->Quality", .05328);
        assertError(bootstrap, "Expectation->Value", .08117);
        assertError(bootstrap, "Quality->Value", .08219);
        assertError(bootstrap, "Image->Satisfaction", .05355);
        assertError(bootstrap, "Expectation->Satisfaction", .04931);
        assertError(bootstrap, "Quality->Satisfaction", .06461);
        assertError(bootstrap, "Value->Satisfaction", .05856);
        assertError(bootstrap, "Satisfaction->Complaints", .05342);
        assertError(bootstrap, "Image->Loyalty", .07717);
        assertError(bootstrap, "Satisfaction->Loyalty", .08386);
        assertError(bootstrap, "Complaints->Loyalty", .06013);
        assertBounds(bootstrap, "Satisfaction->Loyalty", .309, .637);
        assertBounds(bootstrap, "Value->Satisfaction", .079, .312);
        assertBounds(bootstrap, "Complaints->Loyalty", -.053, .187);
        assertThat(bootstrap.failures()).isZero();
    }

    private static void assertError(Bootstrap bootstrap, String path, double error) {
        assertThat(bootstrap.interval(Kind.PATH, path).standardError()).as(path).isCloseTo(error, withPercentage(6));
    }

    private static void assertBounds(Bootstrap bootstrap, String path, double lower, double upper) {
        Interval interval = bootstrap.interval(Kind.PATH, path);
        assertThat(interval.lower()).as(path).isCloseTo(lower, within(.015));
        assertThat(interval.upper()).as(path).isCloseTo(upper, within(.015));
    }

    @Test
    void threadsDoNotChangeTheResult() {
        Responses responses = Samples.ofEcsi(120, 4);
        Resampling once = Resampling.of(200, 7).with(Method.BCA);
        assertThat(ECSI.bootstrap(responses, once.onThreads(1)).intervals())
                .isEqualTo(ECSI.bootstrap(responses, once.onThreads(5)).intervals())
                .isNotEqualTo(ECSI.bootstrap(responses, Resampling.of(200, 8).with(Method.BCA))
                        .intervals());
    }

    @Test
    void everyQuantityHasAnIntervalAroundItsEstimate() {
        Bootstrap bootstrap = ECSI.bootstrap(Samples.ofEcsi(300, 5), Resampling.of(300, 7));
        assertThat(bootstrap.intervals()).hasSize(12 + 2 * 21 + 6 + 2 * 24 + 7 + 4 * 6 + 2 * 21);
        bootstrap.intervals().forEach((quantity, interval) -> {
            assertThat(interval.lower()).as("%s", quantity).isLessThanOrEqualTo(interval.upper());
            assertThat(Math.abs(interval.estimate() - (interval.lower() + interval.upper()) / 2))
                    .as("%s", quantity)
                    .isLessThanOrEqualTo(3 * interval.standardError() + 1e-9);
        });
        Interval index = bootstrap.interval(Kind.INDEX, "Satisfaction");
        assertThat(index.estimate()).isEqualTo(SatisfactionIndex.of(bootstrap.original(), "Satisfaction"));
        assertThat(index.upper() - index.lower()).isBetween(2.0, 12.0);
    }

    /** For a mean the bootstrap's standard error is known: s √((n − 1)/n) / √n. */
    @Test
    void standardErrorOfAOneQuestionIndexIsThatOfItsMean() {
        Responses responses = Samples.ofEcsi(200, 6);
        Bootstrap bootstrap = ECSI.bootstrap(responses, Resampling.of(2_000, 11));
        double deviation = Moments.of(responses, Missing.MEAN).deviation("CUSCO");
        double known = 100 * deviation / 9 * Math.sqrt(199.0 / 200) / Math.sqrt(200);
        // 2,000 samples leave about 1.6 % of chance.
        assertThat(bootstrap.interval(Kind.INDEX, "Complaints").standardError()).isCloseTo(known, withPercentage(5));
    }

    @Test
    void gapsAreTreatedAnewInEverySample() {
        Responses whole = Samples.ofEcsi(250, 9);
        Responses holes = Samples.withGaps(whole, 0.03, 3);
        double full = error(whole, Missing.MEAN);
        // Case-wise deletion keeps few rows and must widen the interval most.
        assertThat(error(holes, Missing.CASEWISE)).isGreaterThan(1.2 * full);
        assertThat(error(holes, Missing.MEAN)).isLessThan(1.15 * full);
        assertThat(error(holes, Missing.PAIRWISE)).isBetween(.9 * full, 1.2 * full);
    }

    private static double error(Responses responses, Missing missing) {
        Study study = ECSI.with(EstimationOptions.STANDARD.withMissing(missing));
        return study.bootstrap(responses, Resampling.of(400, 2))
                .interval(Kind.PATH, "Satisfaction->Complaints")
                .standardError();
    }
}
