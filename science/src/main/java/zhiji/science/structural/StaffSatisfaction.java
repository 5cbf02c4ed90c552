package zhiji.science.structural;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What staff satisfaction depends on (员工满意度): Q = f(salary, relationships, customers' attitude), as a linear regression of
 * the overall answer on the answers to its facets, rows with gaps left out.
 *
 * @param answers complete rows
 * @param rSquared explained share of the variance
 * @param drivers by column, in the order given
 */
public record StaffSatisfaction(int answers, double rSquared, Map<String, Driver> drivers) {

    /**
     * One facet.
     *
     * @param slope change of the overall answer for one point, with Student's interval
     * @param standardised the same in standard deviations
     */
    public record Driver(Interval slope, double standardised) {}

    /** Copies the drivers. */
    public StaffSatisfaction {
        drivers = new LinkedHashMap<>(drivers);
    }

    /** Regression of one column on others. */
    public static StaffSatisfaction of(Responses responses, String overall, List<String> facets, double confidence) {
        List<String> columns = new ArrayList<>(facets);
        columns.add(overall);
        Moments moments = Moments.of(responses.select(columns), Missing.CASEWISE);
        int count = facets.size();
        int freedom = moments.rows() - count - 1;
        if (moments.rows() < TeamScores.ANONYMITY || freedom < 1) {
            throw new Refusal("There are " + moments.rows() + " complete answers for " + count + " facets; at least "
                    + Math.max(TeamScores.ANONYMITY, count + 2) + " are needed.");
        }
        double[] slopes = new double[count];
        double[] among = new double[count * count];
        for (int i = 0; i < count; i++) {
            checkSpread(moments, i);
            slopes[i] = moments.correlations()[i * (count + 1) + count];
            System.arraycopy(moments.correlations(), i * (count + 1), among, i * count, count);
        }
        checkSpread(moments, count);
        int dependent = Matrices.factor(among, count);
        if (dependent >= 0) {
            throw new Refusal("Facet " + facets.get(dependent)
                    + " is an exact combination of the facets before it; leave it out.");
        }
        Matrices.solve(among, count, slopes);
        return drivers(moments, slopes, Matrices.inverseDiagonal(among, count), confidence);
    }

    private static void checkSpread(Moments moments, int i) {
        if (!(moments.deviation(i) > 0)) {
            throw new Refusal("Column " + moments.names().get(i) + " has the same answer in every row.");
        }
    }

    private static StaffSatisfaction drivers(Moments moments, double[] slopes, double[] inverse, double confidence) {
        int count = slopes.length;
        double explained = 0;
        for (int i = 0; i < count; i++) {
            explained += slopes[i] * moments.correlations()[i * (count + 1) + count];
        }
        double freedom = moments.rows() - count - 1.0;
        double reach = Distributions.studentQuantile(confidence, freedom);
        Map<String, Driver> drivers = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            double unit = moments.deviation(count) / moments.deviation(i);
            double error = unit * Math.sqrt(Math.max(0, 1 - explained) * inverse[i] / freedom);
            double slope = unit * slopes[i];
            Interval interval = new Interval(slope, error, slope - reach * error, slope + reach * error);
            drivers.put(moments.names().get(i), new Driver(interval, slopes[i]));
        }
        return new StaffSatisfaction(moments.rows(), explained, drivers);
    }
}
