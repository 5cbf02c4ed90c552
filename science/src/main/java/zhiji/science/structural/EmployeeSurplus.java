package zhiji.science.structural;

import java.util.ArrayList;
import java.util.List;

/**
 * What staff get beyond what they would stay for (员工剩余): obtained less required, answer by answer, where what is required
 * is the psychological contract (心理契约) each of them brings. Above zero the contract is kept. Teams are partially pooled
 * and shown only with enough answers.
 */
public final class EmployeeSurplus {

    private EmployeeSurplus() {}

    /**
     * Surplus by team.
     *
     * @param teams of the answers
     * @param obtained NaN where not answered
     * @param required on the same scale
     */
    public static TeamPooling of(
            List<String> teams, double[] obtained, double[] required, int minimum, double confidence) {
        if (teams.size() != obtained.length || obtained.length != required.length) {
            throw new Refusal(teams.size() + " teams, " + obtained.length + " answers on what was obtained and "
                    + required.length + " on what is required do not match.");
        }
        List<Double> surplus = new ArrayList<>();
        for (int row = 0; row < obtained.length; row++) {
            surplus.add(obtained[row] - required[row]);
        }
        return TeamPooling.of(new TeamScores(teams, surplus), minimum, confidence);
    }
}
