package zhiji.complaints;

import java.util.List;
import zhiji.platform.Problem;

/** How much working time is promised for a gravity (时限承诺). */
record Terms(Gravity gravity, int acknowledgeMinutes, int solveMinutes) {

    private static final int MOST = 1_000_000;

    Terms {
        check("acknowledgeMinutes", acknowledgeMinutes);
        check("solveMinutes", solveMinutes);
    }

    private static void check(String field, int minutes) {
        if (minutes < 1 || minutes > MOST) {
            throw Problem.invalid(List.of(Problem.Field.of(field, "number.range", minutes, 1, MOST)));
        }
    }
}
