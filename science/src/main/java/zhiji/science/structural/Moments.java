package zhiji.science.structural;

import java.util.List;

/**
 * All that partial least squares needs to know of a survey (矩): means, standard deviations and correlations of the
 * indicators. A published table of correlations is enough to estimate; a million rows become one small matrix.
 */
public final class Moments {

    private final List<String> names;
    private final int rows;
    private final double[] means;
    private final double[] deviations;
    private final double[] correlations;

    Moments(List<String> names, int rows, double[] means, double[] deviations, double[] correlations) {
        this.names = names;
        this.rows = rows;
        this.means = means;
        this.deviations = deviations;
        this.correlations = correlations;
    }

    /** Moments of these answers; gaps are treated as {@code missing} says. */
    public static Moments of(Responses responses, Missing missing) {
        return MomentSums.of(responses, missing).moments();
    }

    /**
     * Moments from a publication.
     *
     * @param names of the indicators
     * @param rows respondents behind the correlations
     * @param means NaN where not published: no index then
     * @param deviations standard deviations (n − 1), positive
     * @param correlations symmetric, ones on the diagonal
     */
    public static Moments published(
            List<String> names, int rows, double[] means, double[] deviations, double[][] correlations) {
        int width = names.size();
        if (means.length != width || deviations.length != width || correlations.length != width) {
            throw new Refusal("There are " + width + " names, " + means.length + " means, " + deviations.length
                    + " standard deviations and " + correlations.length + " rows of correlations.");
        }
        double[] flat = new double[width * width];
        for (int i = 0; i < width; i++) {
            for (int k = 0; k < width; k++) {
                flat[i * width + k] = checked(names, correlations, i, k);
            }
        }
        return new Moments(List.copyOf(names), rows, means.clone(), deviations.clone(), flat);
    }

    private static double checked(List<String> names, double[][] correlations, int i, int k) {
        if (correlations[i].length != names.size()) {
            throw new Refusal("Row " + names.get(i) + " of the correlations has " + correlations[i].length
                    + " entries; expected " + names.size() + ".");
        }
        double value = correlations[i][k];
        boolean possible = i == k ? Math.abs(value - 1) < 1e-9 : Math.abs(value) <= 1;
        if (!possible || Math.abs(value - correlations[k][i]) > 1e-9) {
            throw new Refusal("The correlation of " + names.get(i) + " and " + names.get(k) + " is " + value
                    + "; a correlation matrix is symmetric, within ±1, with ones on its diagonal.");
        }
        return value;
    }

    /** The same for these indicators in this order. */
    public Moments select(List<String> wanted) {
        if (wanted.equals(names)) {
            return this;
        }
        int width = wanted.size();
        int[] from = wanted.stream().mapToInt(this::position).toArray();
        double[] chosenMeans = new double[width];
        double[] chosenDeviations = new double[width];
        double[] chosen = new double[width * width];
        for (int i = 0; i < width; i++) {
            chosenMeans[i] = means[from[i]];
            chosenDeviations[i] = deviations[from[i]];
            for (int k = 0; k < width; k++) {
                chosen[i * width + k] = correlations[from[i] * names.size() + from[k]];
            }
        }
        return new Moments(List.copyOf(wanted), rows, chosenMeans, chosenDeviations, chosen);
    }

    private int position(String name) {
        int position = names.indexOf(name);
        if (position < 0) {
            throw new Refusal("The data have no column " + name + ".");
        }
        return position;
    }

    /** Respondents behind the moments: after case-wise deletion, or all. */
    public int rows() {
        return rows;
    }

    /** The indicators. */
    public List<String> names() {
        return names;
    }

    /** Mean of one indicator. */
    public double mean(String indicator) {
        return means[position(indicator)];
    }

    /** Standard deviation (n − 1) of one indicator. */
    public double deviation(String indicator) {
        return deviations[position(indicator)];
    }

    /** Correlation of two indicators. */
    public double correlation(String one, String other) {
        return correlations[position(one) * names.size() + position(other)];
    }

    double mean(int i) {
        return means[i];
    }

    double deviation(int i) {
        return deviations[i];
    }

    /** Row by row; read only. */
    double[] correlations() {
        return correlations;
    }
}
