package zhiji.science.structural;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A model, how it is estimated and on which scales it was asked (研究设计): everything but the answers. This is the front
 * door for structural models.
 *
 * @param model constructs and paths
 * @param options of the estimation
 * @param scales of the questions, for the 0–100 index
 */
public record Study(StructuralModel model, EstimationOptions options, Scales scales) {

    /** With standard options and questions from 1 to 10, as ACSI and ECSI ask them. */
    public static Study of(StructuralModel model) {
        return new Study(model, EstimationOptions.STANDARD, Scales.all(1, 10));
    }

    /** ACSI as it is asked: 1 to 10, complaints 0 or 1. */
    public static Study acsi() {
        Scales scales = new Scales(new Scale(1, 10), Map.of("COMP", new Scale(0, 1)));
        return new Study(SatisfactionModels.acsi(), EstimationOptions.STANDARD, scales);
    }

    /** ECSI as it is asked: 1 to 10. */
    public static Study ecsi() {
        return of(SatisfactionModels.ecsi());
    }

    /** The same with other options. */
    public Study with(EstimationOptions other) {
        return new Study(model, other, scales);
    }

    /** Estimates from raw answers. */
    public Estimate estimate(Responses responses) {
        Responses asked = responses.select(model.indicators());
        long gaps = asked.gaps();
        return new Estimator(this).estimate(Moments.of(asked, options.missing()), gaps, null);
    }

    /** Estimates from moments, for example a published correlation matrix. */
    public Estimate estimate(Moments moments) {
        return estimate(moments, null);
    }

    /** Intervals of every quantity, by drawing respondents again. */
    public Bootstrap bootstrap(Responses responses, Resampling resampling) {
        return Bootstrap.of(this, responses, resampling);
    }

    /** Whether two groups measure the same and where they differ; {@code resampling} counts the permutations. */
    public GroupComparison compare(Responses first, Responses second, Resampling resampling) {
        return GroupComparison.of(this, first, second, resampling);
    }

    /** Out-of-sample errors of every question of an outcome, from so many folds (10 is usual). */
    public Map<String, Prediction.Question> predict(Responses responses, int folds, long seed) {
        return Prediction.of(this, responses, folds, seed);
    }

    /** Orients every construct as the reference does, so that resamples do not flip signs. */
    Estimate estimate(Moments moments, @Nullable Estimate reference) {
        return new Estimator(this).estimate(moments.select(model.indicators()), 0, reference);
    }
}
