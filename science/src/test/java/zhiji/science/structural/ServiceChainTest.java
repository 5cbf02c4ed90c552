package zhiji.science.structural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ServiceChainTest {

    /** Teams with true means that correlate, and answers around them. */
    private static TeamScores[] simulate(int teams, int staff, int customers, double correlation, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Column staffColumn = new Column();
        Column customerColumn = new Column();
        for (int team = 0; team < teams; team++) {
            double mood = random.nextGaussian();
            double noise = Math.sqrt(1 - correlation * correlation) * random.nextGaussian();
            double delight = correlation * mood + noise;
            staffColumn.add("team " + team, staff, 6 + .5 * mood, random);
            customerColumn.add("team " + team, customers, 7 + .5 * delight, random);
        }
        return new TeamScores[] {staffColumn.scores(), customerColumn.scores()};
    }

    private static final class Column {

        private final List<String> teams = new ArrayList<>();
        private final List<Double> scores = new ArrayList<>();

        void add(String team, int answers, double mean, SplittableRandom random) {
            for (int answer = 0; answer < answers; answer++) {
                teams.add(team);
                scores.add(mean + 1.5 * random.nextGaussian());
            }
        }

        TeamScores scores() {
            return new TeamScores(teams, scores);
        }
    }

    @Test
    void correctionRecoversTheTeamsTrueCorrelation() {
        TeamScores[] sides = simulate(400, 8, 12, .6, 1);
        ServiceChain chain = ServiceChain.of(sides[0], sides[1], 5, .95);
        // Means of 8 and 12 answers are mostly noise: the raw correlation understates the link by nearly half.
        assertThat(chain.observedCorrelation().estimate()).isBetween(.15, .4);
        assertThat(chain.correctedCorrelation().estimate()).isCloseTo(.6, within(.15));
        assertThat(chain.correctedCorrelation().lower()).isLessThan(.6);
        assertThat(chain.correctedCorrelation().upper()).isGreaterThan(.6);
        assertThat(chain.slope()).isCloseTo(.6, within(.15));
        assertThat(chain.staff().intraclassCorrelation()).isCloseTo(.25 / (.25 + 2.25), within(.03));
    }

    @Test
    void intervalsCoverTheTruthAboutAsOftenAsTheySay() {
        int covered = 0;
        for (int seed = 0; seed < 400; seed++) {
            TeamScores[] sides = simulate(40, 30, 60, .5, 1_000 + seed);
            Interval interval = ServiceChain.of(sides[0], sides[1], 5, .95).correctedCorrelation();
            covered += interval.lower() <= .5 && interval.upper() >= .5 ? 1 : 0;
        }
        // 95 % of 400 is 380 with a standard error of 4.4.
        assertThat(covered).isBetween(364, 396);
    }

    @Test
    void smallTeamsAreDrawnToTheMeanMoreThanLargeOnes() {
        List<String> teams = new ArrayList<>(Collections.nCopies(5, "small"));
        List<Double> scores = new ArrayList<>(List.of(9.0, 10.0, 9.0, 10.0, 9.0));
        SplittableRandom random = new SplittableRandom(3);
        for (int team = 0; team < 10; team++) {
            for (int answer = 0; answer < 50; answer++) {
                teams.add("large " + team);
                scores.add(6 + .3 * team / 10 + 2 * random.nextGaussian());
            }
        }
        TeamPooling pooling = TeamPooling.of(new TeamScores(teams, scores), 5, .95);
        TeamPooling.Team small = team(pooling, "small");
        assertThat(small.mean()).isEqualTo(9.4);
        assertThat(small.pooled().estimate()).isBetween(pooling.overall().estimate(), 9.0);
        TeamPooling.Team large = team(pooling, "large 9");
        double smallTrust = shrinkage(small, pooling);
        assertThat(smallTrust).isLessThan(shrinkage(large, pooling));
        assertThat(small.pooled().standardError()).isGreaterThan(large.pooled().standardError());
    }

    private static TeamPooling.Team team(TeamPooling pooling, String name) {
        return pooling.teams().entrySet().stream()
                .filter(entry -> entry.getKey().equals(name))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    private static double shrinkage(TeamPooling.Team team, TeamPooling pooling) {
        double mean = pooling.overall().estimate();
        return (team.pooled().estimate() - mean) / (team.mean() - mean);
    }

    @Test
    void teamsWithFewerThanFiveAnswersLeaveNoTrace() {
        TeamScores[] sides = simulate(8, 10, 10, .5, 5);
        ServiceChain without = ServiceChain.of(sides[0], sides[1], 5, .95);
        List<String> teams = new ArrayList<>(sides[0].teams());
        List<Double> scores = new ArrayList<>(sides[0].scores());
        for (int answer = 0; answer < 5; answer++) {
            teams.add("tiny");
            scores.add(answer == 0 ? Double.NaN : 1.0);
        }
        ServiceChain with = ServiceChain.of(new TeamScores(teams, scores), sides[1], 5, .95);
        assertThat(with.staff().teams())
                .doesNotContainKey("tiny")
                .isEqualTo(without.staff().teams());
        assertThat(with.staff().overall()).isEqualTo(without.staff().overall());
        assertThat(with.staff().withheld()).isEqualTo(1);
        // Enough staff but no customers: not shown either.
        TeamPooling alone = TeamPooling.of(new TeamScores(teams, scores), 5, .95);
        assertThat(alone.teams()).doesNotContainKey("tiny");
        assertThatThrownBy(() -> ServiceChain.of(sides[0], sides[1], 4, .95)).hasMessageContaining("at least 5");
    }

    @Test
    void refusesTooFewTeams() {
        TeamScores[] sides = simulate(4, 10, 10, .5, 5);
        assertThatThrownBy(() -> ServiceChain.of(sides[0], sides[1], 5, .95)).hasMessageContaining("Only 4 teams");
    }

    @Test
    void regressionOfStaffSatisfactionRecoversAKnownPlane() {
        SplittableRandom random = new SplittableRandom(8);
        int rows = 2_000;
        double[][] columns = new double[4][rows];
        for (int row = 0; row < rows; row++) {
            columns[0][row] = 1 + 9 * random.nextDouble();
            columns[1][row] = .5 * columns[0][row] + 5 * random.nextDouble();
            columns[2][row] = 1 + 9 * random.nextDouble();
            columns[3][row] =
                    1 + .2 * columns[0][row] + .4 * columns[1][row] + .1 * columns[2][row] + random.nextGaussian();
        }
        Responses responses = new Responses(List.of("salary", "relationships", "attitude", "overall"), columns);
        List<String> facets = List.of("salary", "relationships", "attitude");
        StaffSatisfaction fit = StaffSatisfaction.of(responses, "overall", facets, .999);
        double[] truth = {.2, .4, .1};
        for (int i = 0; i < 3; i++) {
            StaffSatisfaction.Driver driver =
                    List.copyOf(fit.drivers().values()).get(i);
            assertThat(truth[i])
                    .isBetween(driver.slope().lower(), driver.slope().upper());
            assertThat(driver.slope().upper() - driver.slope().lower()).isLessThan(.2);
        }
        assertThat(fit.answers()).isEqualTo(rows);
    }

    /** By hand: y on x for (1,1), (2,3), (3,2), (4,5), (5,4): slope 0.8, R² 0.64, standard error √0.12. */
    @Test
    void regressionAgreesWithHandCalculation() {
        Responses responses = new Responses(List.of("x", "y"), new double[][] {{1, 2, 3, 4, 5}, {1, 3, 2, 5, 4}});
        StaffSatisfaction fit = StaffSatisfaction.of(responses, "y", List.of("x"), .95);
        Interval slope = fit.drivers().values().iterator().next().slope();
        assertThat(slope.estimate()).isCloseTo(.8, within(1e-12));
        assertThat(fit.rSquared()).isCloseTo(.64, within(1e-12));
        assertThat(slope.standardError()).isCloseTo(Math.sqrt(.12), within(1e-12));
        assertThat(slope.upper()).isCloseTo(.8 + 3.182446 * Math.sqrt(.12), within(1e-6));
    }

    @Test
    void surplusIsObtainedLessRequired() {
        List<String> teams = new ArrayList<>(Collections.nCopies(6, "a"));
        teams.addAll(Collections.nCopies(6, "b"));
        double[] obtained = {7, 8, 7, 8, 7, 8, 5, 6, 5, 6, 5, 6};
        double[] required = {6, 6, 6, 6, 6, 6, 7, 7, 7, 7, 7, 7};
        TeamPooling surplus = EmployeeSurplus.of(teams, obtained, required, 5, .95);
        assertThat(surplus.overall().estimate()).isCloseTo(0, within(1e-12));
        assertThat(team(surplus, "a").mean()).isEqualTo(1.5);
        assertThat(team(surplus, "b").pooled().upper()).isLessThan(0);
    }
}
