package zhiji.science.structural;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Do teams whose staff are satisfied have satisfied customers (服务利润链; J. L. Heskett et al. 1994)? Staff and customers
 * are different people, so the link exists only between teams.
 *
 * <p>The covariance of the team means is free of sampling error, as the two sides are sampled apart; their variances are
 * not, so the observed correlation is too small. Corrected: r = S_xy / √(τ²_x τ²_y) with the between-team variances of
 * {@link TeamPooling} (C. Spearman 1904; L. Bliese 2000 for teams). The interval is R. A. Fisher's (1915) for the observed
 * correlation over so many teams, both ends corrected alike and cut at ±1. The slope S_xy / τ²_x is the customers' change
 * for one point of staff satisfaction.
 */
public final class ServiceChain {

    private static final int FEWEST_TEAMS = 5;

    private final TeamPooling staff;
    private final TeamPooling customers;
    private final Interval observed;
    private final Interval corrected;
    private final double slope;

    private ServiceChain(
            TeamPooling staff, TeamPooling customers, Interval observed, Interval corrected, double slope) {
        this.staff = staff;
        this.customers = customers;
        this.observed = observed;
        this.corrected = corrected;
        this.slope = slope;
    }

    /**
     * Links both sides over the teams that have at least so many answers on each.
     *
     * @param minimum at least {@link TeamScores#ANONYMITY}
     */
    public static ServiceChain of(TeamScores staff, TeamScores customers, int minimum, double confidence) {
        TeamScores.checkMinimum(minimum);
        Set<String> shown = new TreeSet<>();
        Map<String, double[]> customerTeams = customers.byTeam();
        staff.byTeam().forEach((team, answers) -> {
            double[] other = customerTeams.getOrDefault(team, new double[0]);
            if (answers.length >= minimum && other.length >= minimum) {
                shown.add(team);
            }
        });
        if (shown.size() < FEWEST_TEAMS) {
            throw new Refusal("Only " + shown.size() + " teams have at least " + minimum
                    + " answers from staff and from customers; a correlation needs " + FEWEST_TEAMS + ".");
        }
        return link(
                TeamPooling.of(staff, shown, confidence),
                TeamPooling.of(customers, shown, confidence),
                shown,
                confidence);
    }

    private static ServiceChain link(TeamPooling staff, TeamPooling customers, Set<String> teams, double confidence) {
        double[] x = teams.stream().mapToDouble(staff::mean).toArray();
        double[] y = teams.stream().mapToDouble(customers::mean).toArray();
        double covariance = covariance(x, y);
        double spreadX = covariance(x, x);
        double spreadY = covariance(y, y);
        if (!(spreadX > 0 && spreadY > 0)) {
            throw new Refusal("All teams have the same mean, so nothing can go together with anything.");
        }
        double correlation = covariance / Math.sqrt(spreadX * spreadY);
        double reliability = Math.sqrt(staff.betweenVariance() / spreadX * customers.betweenVariance() / spreadY);
        Interval observed = fisher(correlation, teams.size(), confidence);
        double slope = staff.betweenVariance() > 0 ? covariance / staff.betweenVariance() : Double.NaN;
        return new ServiceChain(staff, customers, observed, corrected(observed, reliability), slope);
    }

    /** Tangent-hyperbolic interval of a correlation. */
    private static Interval fisher(double correlation, int teams, double confidence) {
        double error = 1 / Math.sqrt(teams - 3.0);
        double z = atanh(correlation);
        double reach = Answers.reach(confidence) * error;
        double spread = (1 - correlation * correlation) * error;
        return new Interval(correlation, spread, Math.tanh(z - reach), Math.tanh(z + reach));
    }

    private static double atanh(double correlation) {
        return 0.5 * (Math.log1p(correlation) - Math.log1p(-correlation));
    }

    /** NaN throughout when the teams of one side do not differ beyond chance. */
    private static Interval corrected(Interval observed, double reliability) {
        if (!(reliability > 0)) {
            return new Interval(Double.NaN, Double.NaN, Double.NaN, Double.NaN);
        }
        return new Interval(
                cut(observed.estimate() / reliability),
                observed.standardError() / reliability,
                cut(observed.lower() / reliability),
                cut(observed.upper() / reliability));
    }

    private static double cut(double correlation) {
        return Math.max(-1, Math.min(1, correlation));
    }

    private static double covariance(double[] x, double[] y) {
        double meanX = Answers.mean(x);
        double meanY = Answers.mean(y);
        double sum = 0;
        for (int team = 0; team < x.length; team++) {
            sum += (x[team] - meanX) * (y[team] - meanY);
        }
        return sum / (x.length - 1);
    }

    /** Staff by team, over the teams shown on both sides. */
    public TeamPooling staff() {
        return staff;
    }

    /** Customers by team, over the same teams. */
    public TeamPooling customers() {
        return customers;
    }

    /** Correlation of the team means as they are. */
    public Interval observedCorrelation() {
        return observed;
    }

    /** Correlation freed of the chance in team means; NaN when one side does not differ beyond chance. */
    public Interval correctedCorrelation() {
        return corrected;
    }

    /** Customers' change for one point of staff satisfaction; NaN when staff teams do not differ beyond chance. */
    public double slope() {
        return slope;
    }
}
