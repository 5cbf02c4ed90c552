package zhiji.science.structural;

/**
 * The lowest and highest answer a question allows (量表范围).
 *
 * @param min answer that counts as 0 in the index
 * @param max answer that counts as 100, above {@code min}
 */
public record Scale(double min, double max) {

    /** Checks that the scale has a width. */
    public Scale {
        if (!(max > min) || Double.isInfinite(max - min)) {
            throw new Refusal("The scale runs from " + min + " to " + max + "; its end must lie above its start.");
        }
    }

    double range() {
        return max - min;
    }

    boolean contains(double answer) {
        return answer >= min && answer <= max;
    }

    /** The answer as points from 0 to 100. */
    double points(double answer) {
        return 100 * (answer - min) / range();
    }
}
