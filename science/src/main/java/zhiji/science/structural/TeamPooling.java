package zhiji.science.structural;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Which teams really differ (部分合并估计, partial pooling)? A small team's mean is mostly chance, so it is drawn towards the
 * mean of all teams by as much as its uncertainty deserves.
 *
 * <p>Teams vary with variance τ² around μ, answers with σ² within a team. σ² is the pooled variance, τ² = max(0, variance
 * of the team means − mean of σ²/n_j), both by moments; B_j = τ² / (τ² + σ²/n_j); the pooled mean is μ + B_j (mean_j − μ)
 * with variance τ²(1 − B_j) + (1 − B_j)² var(μ) (D. V. Lindley and A. F. M. Smith 1972; C. N. Morris 1983). μ weighs teams
 * by 1/(τ² + σ²/n_j).
 */
public final class TeamPooling {

    private final Map<String, Team> teams;
    private final Interval overall;
    private final double between;
    private final double within;
    private final int withheld;

    /**
     * One team that may be shown.
     *
     * @param answers at least the minimum
     * @param mean of its own answers
     * @param pooled mean drawn towards all teams, with its interval
     */
    public record Team(int answers, double mean, Interval pooled) {}

    private TeamPooling(Map<String, Team> teams, Interval overall, double between, double within, int withheld) {
        this.teams = teams;
        this.overall = overall;
        this.between = between;
        this.within = within;
        this.withheld = withheld;
    }

    /** Pools the teams that have at least so many answers. */
    public static TeamPooling of(TeamScores scores, int minimum, double confidence) {
        TeamScores.checkMinimum(minimum);
        Map<String, double[]> all = scores.byTeam();
        Map<String, double[]> shown = new LinkedHashMap<>(all);
        shown.values().removeIf(answers -> answers.length < minimum);
        return of(shown, all.size() - shown.size(), confidence);
    }

    /** Pools these teams alone. */
    static TeamPooling of(TeamScores scores, Set<String> chosen, double confidence) {
        Map<String, double[]> all = scores.byTeam();
        Map<String, double[]> shown = new LinkedHashMap<>(all);
        shown.keySet().retainAll(chosen);
        return of(shown, all.size() - shown.size(), confidence);
    }

    private static TeamPooling of(Map<String, double[]> shown, int withheld, double confidence) {
        if (shown.size() < 2) {
            throw new Refusal("Only " + shown.size() + " teams have enough answers to be shown; a comparison needs 2.");
        }
        double within = within(shown);
        double between = Math.max(0, variance(shown) - within * meanInverseSize(shown));
        double total = 0;
        double sum = 0;
        for (double[] answers : shown.values()) {
            double weight = weight(between, within, answers.length);
            total += weight;
            sum += weight * Answers.mean(answers);
        }
        double mean = sum / total;
        double reach = Answers.reach(confidence);
        Map<String, Team> teams = new LinkedHashMap<>();
        double variance = 1 / total;
        shown.forEach((name, answers) -> teams.put(name, team(answers, mean, variance, between, within, reach)));
        return new TeamPooling(teams, interval(mean, Math.sqrt(variance), reach), between, within, withheld);
    }

    private static Team team(
            double[] answers, double mean, double variance, double between, double within, double reach) {
        double own = Answers.mean(answers);
        double noise = within / answers.length;
        double trust = between + noise == 0 ? 1 : between / (between + noise);
        double spread = between * (1 - trust) + (1 - trust) * (1 - trust) * variance;
        return new Team(answers.length, own, interval(mean + trust * (own - mean), Math.sqrt(spread), reach));
    }

    private static Interval interval(double mean, double error, double reach) {
        return new Interval(mean, error, mean - reach * error, mean + reach * error);
    }

    /** Precision of a team's mean; teams count alike when nobody differs from anybody. */
    private static double weight(double between, double within, int answers) {
        double variance = between + within / answers;
        return variance > 0 ? 1 / variance : 1e12;
    }

    private static double within(Map<String, double[]> shown) {
        double squares = 0;
        long freedom = 0;
        for (double[] answers : shown.values()) {
            double mean = Answers.mean(answers);
            for (double answer : answers) {
                squares += (answer - mean) * (answer - mean);
            }
            freedom += answers.length - 1;
        }
        return squares / freedom;
    }

    private static double variance(Map<String, double[]> shown) {
        double[] means = shown.values().stream().mapToDouble(Answers::mean).toArray();
        double mean = Answers.mean(means);
        double squares = 0;
        for (double value : means) {
            squares += (value - mean) * (value - mean);
        }
        return squares / (means.length - 1);
    }

    private static double meanInverseSize(Map<String, double[]> shown) {
        return shown.values().stream()
                .mapToDouble(answers -> 1.0 / answers.length)
                .average()
                .orElse(Double.NaN);
    }

    /** Teams with enough answers. */
    public Map<String, Team> teams() {
        return new LinkedHashMap<>(teams);
    }

    /** Mean of a shown team's own answers. */
    double mean(String team) {
        Team shown = teams.get(team);
        if (shown == null) {
            throw new Refusal("Team " + team + " has too few answers to be shown.");
        }
        return shown.mean();
    }

    /** Mean over the shown teams. */
    public Interval overall() {
        return overall;
    }

    /** Variance between teams beyond chance, τ². */
    public double betweenVariance() {
        return between;
    }

    /** Share of all variance that lies between teams, ICC(1). */
    public double intraclassCorrelation() {
        return between / (between + within);
    }

    /** Teams left out because too few of them answered. */
    public int withheld() {
        return withheld;
    }
}
