package zhiji.science.identity;

/**
 * How to link.
 *
 * @param threshold probability from which two records are taken for one customer, in (0.5, 1)
 * @param randomPairs pairs drawn at random to learn how strangers agree
 * @param seed start of every random draw, so that a run can be repeated
 * @param startingAgreement how often values of one customer are taken to agree before anything is learnt, in (0, 1)
 */
public record LinkageOptions(double threshold, int randomPairs, long seed, double startingAgreement) {

    /** Threshold 0.95, a million random pairs. */
    public static final LinkageOptions DEFAULT = new LinkageOptions(0.95, 1_000_000, 20_261_121, 0.85);

    /** Checks the ranges. */
    public LinkageOptions {
        if (!(threshold > 0.5 && threshold < 1)) {
            throw new IllegalArgumentException("threshold must be in (0.5, 1): " + threshold);
        }
        if (randomPairs < 1000) {
            throw new IllegalArgumentException("randomPairs must be at least 1000: " + randomPairs);
        }
        if (!(startingAgreement > 0 && startingAgreement < 1)) {
            throw new IllegalArgumentException("startingAgreement must be in (0, 1): " + startingAgreement);
        }
    }

    /** The same with another threshold. */
    public LinkageOptions withThreshold(double other) {
        return new LinkageOptions(other, randomPairs, seed, startingAgreement);
    }
}
