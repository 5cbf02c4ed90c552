package zhiji.science.structural;

/**
 * Which share of customers is satisfied (顾客满意率, CSAT, top box)? The answers at or above a mark, of all answers, with
 * Wilson's interval (E. B. Wilson 1927): (p + z²/2n ± z √(p(1 − p)/n + z²/4n²)) / (1 + z²/n), which stays within 0 and 1.
 *
 * @param hits answers at or above the mark
 * @param answers all answers
 * @param share in [0, 1], with its interval
 */
public record TopBox(long hits, long answers, Interval share) {

    /** From answers on a scale; NaN is no answer. */
    public static TopBox of(double[] answers, Scale scale, double mark, double confidence) {
        if (!scale.contains(mark)) {
            throw new Refusal(
                    "The mark " + mark + " lies outside the scale " + scale.min() + " to " + scale.max() + ".");
        }
        double[] known = Answers.within(scale, answers);
        long hits = 0;
        for (double answer : known) {
            hits += answer >= mark ? 1 : 0;
        }
        return of(hits, known.length, confidence);
    }

    /** From counts. */
    public static TopBox of(long hits, long answers, double confidence) {
        if (hits < 0 || hits > answers || answers == 0) {
            throw new Refusal(hits + " of " + answers + " answers is not a share.");
        }
        double count = answers;
        double share = hits / count;
        double reach = Answers.reach(confidence);
        double square = reach * reach / count;
        double middle = (share + square / 2) / (1 + square);
        double half = reach * Math.sqrt(share * (1 - share) / count + square / (4 * count)) / (1 + square);
        double error = Math.sqrt(share * (1 - share) / count);
        // At the ends the formula is exact, its rounding is not.
        double lower = hits == 0 ? 0 : middle - half;
        double upper = hits == answers ? 1 : middle + half;
        return new TopBox(hits, answers, new Interval(share, error, lower, upper));
    }
}
