package zhiji.science.structural;

/**
 * Would customers recommend us (净推荐值, NPS)? 100 × (share of 9 and 10 − share of 0 to 6), from −100 to 100 (F. Reichheld
 * 2003).
 *
 * <p>One respondent's variance is p + d − (p − d)², the standard error its root over √n. The interval inverts the score
 * test of p − d in a trinomial (T. Tango 1998, "Equivalence test and confidence interval for the difference in proportions
 * for the paired-sample design", Statistics in Medicine 17, equation 12), so it stays within ±100 and has a width even
 * when everyone answers alike.
 *
 * @param promoters answers 9 and 10
 * @param passives answers 7 and 8
 * @param detractors answers 0 to 6
 * @param score in points, with its interval
 */
public record NetPromoter(int promoters, int passives, int detractors, Interval score) {

    private static final Scale SCALE = new Scale(0, 10);

    /** From answers 0 to 10; NaN is no answer. */
    public static NetPromoter of(double[] answers, double confidence) {
        int promoters = 0;
        int detractors = 0;
        double[] known = Answers.within(SCALE, answers);
        for (double answer : known) {
            promoters += answer >= 9 ? 1 : 0;
            detractors += answer < 7 ? 1 : 0;
        }
        return of(promoters, known.length - promoters - detractors, detractors, confidence);
    }

    /** From counts. */
    public static NetPromoter of(int promoters, int passives, int detractors, double confidence) {
        double answers = (double) promoters + passives + detractors;
        if (Math.min(promoters, Math.min(passives, detractors)) < 0 || answers == 0) {
            throw new Refusal("There are " + promoters + " promoters, " + passives + " passives and " + detractors
                    + " detractors; counts are not negative and someone must have answered.");
        }
        double difference = (promoters - detractors) / answers;
        double variance = (promoters + detractors) / answers - difference * difference;
        double reach = Answers.reach(confidence);
        Interval score = new Interval(
                100 * difference,
                100 * Math.sqrt(variance / answers),
                100 * bound(promoters, detractors, answers, reach),
                100 * bound(promoters, detractors, answers, -reach));
        return new NetPromoter(promoters, passives, detractors, score);
    }

    /** The difference at which the score statistic, which falls as the difference grows, has this value. */
    private static double bound(double promoters, double detractors, double answers, double statistic) {
        double low = -1;
        double high = 1;
        for (int step = 0; step < 100; step++) {
            double middle = (low + high) / 2;
            if (statistic(promoters, detractors, answers, middle) > statistic) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /** (p̂ − d̂ − δ) over its standard error when the true difference is δ. */
    static double statistic(double promoters, double detractors, double answers, double difference) {
        double share = detractorShare(promoters, detractors, answers, difference);
        double variance = answers * (2 * share + difference * (1 - difference));
        double distance = promoters - detractors - answers * difference;
        // At ±1 the variance vanishes: the statistic jumps to infinity unless the data lie there too.
        return variance > 0 ? distance / Math.sqrt(variance) : Math.signum(distance) * Double.MAX_VALUE;
    }

    /** Most likely share of detractors when promoters exceed them by δ: the larger root of Tango's quadratic. */
    static double detractorShare(double promoters, double detractors, double answers, double difference) {
        double a = 2 * answers;
        double b = -promoters - detractors + (2 * answers - promoters + detractors) * difference;
        double c = -detractors * difference * (1 - difference);
        return (Math.sqrt(Math.max(0, b * b - 4 * a * c)) - b) / (2 * a);
    }
}
