package zhiji.science.value;

/**
 * One estimated parameter.
 *
 * @param name the symbol in the paper, in letters ({@code alpha})
 * @param value the maximum-likelihood estimate, positive
 * @param standardError from the observed information; NaN exactly when the fit did not converge to a curved maximum
 */
public record Parameter(String name, double value, double standardError) {

    private static final double NORMAL_95 = 1.959963984540054;

    /** Lower end of the 95 % interval, symmetric on the scale of the logarithm. */
    public double low95() {
        return value * Math.exp(-NORMAL_95 * standardError / value);
    }

    /** Upper end of the 95 % interval, symmetric on the scale of the logarithm. */
    public double high95() {
        return value * Math.exp(NORMAL_95 * standardError / value);
    }
}
