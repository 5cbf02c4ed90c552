package zhiji.science.structural;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Anonymous answers by team (团队匿名答卷). Teams with fewer answers than the minimum never appear in any result and do not
 * enter totals either: otherwise they could be found by subtraction.
 *
 * @param teams team of each answer
 * @param scores as many; NaN is no answer
 */
public record TeamScores(List<String> teams, List<Double> scores) {

    /** Fewest answers behind any published number. */
    public static final int ANONYMITY = 5;

    /** Checks that both have one length. */
    public TeamScores {
        if (teams.size() != scores.size()) {
            throw new Refusal(teams.size() + " teams meet " + scores.size() + " answers.");
        }
        teams = List.copyOf(teams);
        scores = List.copyOf(scores);
    }

    /** Answers of each team, in the order of first appearance, unanswered ones left out. */
    Map<String, double[]> byTeam() {
        Map<String, List<Double>> lists = new LinkedHashMap<>();
        for (int row = 0; row < scores.size(); row++) {
            List<Double> list = lists.computeIfAbsent(teams.get(row), team -> new ArrayList<>());
            if (!scores.get(row).isNaN()) {
                list.add(scores.get(row));
            }
        }
        Map<String, double[]> arrays = new LinkedHashMap<>();
        lists.forEach((team, list) ->
                arrays.put(team, list.stream().mapToDouble(Double::doubleValue).toArray()));
        return arrays;
    }

    static void checkMinimum(int minimum) {
        if (minimum < ANONYMITY) {
            throw new Refusal("A minimum of " + minimum
                    + " answers would let single people be recognised; it is at least " + ANONYMITY + ".");
        }
    }
}
