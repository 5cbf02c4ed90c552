package zhiji.science.structural;

/**
 * How satisfied, or how little troubled, is the average customer (平均得分; customer effort, CES, asks 1 to 7)? The mean and
 * the same in points from 0 to 100, both with Student's interval, cut at the ends of the scale.
 *
 * @param answers all answers
 * @param mean on the scale of the question
 * @param points from 0 to 100
 */
public record MeanScore(long answers, Interval mean, Interval points) {

    /** From answers on a scale; NaN is no answer. */
    public static MeanScore of(double[] answers, Scale scale, double confidence) {
        Answers.reach(confidence);
        double[] known = Answers.within(scale, answers);
        Interval free = Answers.meanInterval(known, confidence);
        Interval mean = new Interval(
                free.estimate(),
                free.standardError(),
                Math.max(scale.min(), free.lower()),
                Math.min(scale.max(), free.upper()));
        Interval points = new Interval(
                scale.points(mean.estimate()),
                100 * mean.standardError() / scale.range(),
                scale.points(mean.lower()),
                scale.points(mean.upper()));
        return new MeanScore(known.length, mean, points);
    }
}
