package zhiji.science.text;

/**
 * How a classifier learns (训练选项).
 *
 * @param longestGram longest run of characters looked at, 1 to 4
 * @param leastTexts a run met in fewer texts is ignored, at least 1
 * @param mostGrams runs kept in mind while counting, 1,000 to 16,777,216; the rare ones are forgotten first
 * @param cost how much a training text on the wrong side weighs against a simple model, positive
 * @param contrast power of the contrast between labels that a run's weight is multiplied by, 0 for none
 * @param tolerance gradient below which the search stops, positive
 * @param mostPasses over the texts, at least 1
 * @param seed of the order of texts and of the folds for calibration
 */
public record TrainingOptions(
        int longestGram,
        int leastTexts,
        int mostGrams,
        double cost,
        double contrast,
        double tolerance,
        int mostPasses,
        long seed) {

    /** Chosen by cross-validation on food delivery reviews, see docs/science/text.md. */
    public static final TrainingOptions STANDARD = new TrainingOptions(3, 2, 1 << 22, 0.5, 0.5, 0.02, 60, 1);

    /** Checks the numbers. */
    public TrainingOptions {
        if (longestGram < 1 || longestGram > Grams.LONGEST) {
            throw new Refusal("The longest run of characters is " + longestGram + "; it must be 1 to 4.");
        }
        if (leastTexts < 1 || mostGrams < 1_000 || mostGrams > 1 << 24 || mostPasses < 1) {
            throw new Refusal("The least number of texts is " + leastTexts + ", the most runs " + mostGrams
                    + " and the most passes " + mostPasses
                    + "; they must be at least 1, 1,000 and 1, and the runs at most 16,777,216.");
        }
        if (!(cost > 0 && Double.isFinite(cost)) || !(tolerance > 0) || !(contrast >= 0 && contrast <= 4)) {
            throw new Refusal("The cost is " + cost + ", the tolerance " + tolerance + " and the contrast " + contrast
                    + "; the first two must be positive, the last in [0, 4].");
        }
    }

    /** The same with another seed. */
    public TrainingOptions withSeed(long other) {
        return new TrainingOptions(longestGram, leastTexts, mostGrams, cost, contrast, tolerance, mostPasses, other);
    }

    /** The same with another cost. */
    public TrainingOptions withCost(double other) {
        return new TrainingOptions(longestGram, leastTexts, mostGrams, other, contrast, tolerance, mostPasses, seed);
    }
}
