package zhiji.filters;

import java.util.List;
import zhiji.platform.Problem;

/** How much a filter may ask for: whatever somebody writes, the database can answer it. */
final class FilterLimits {

    static final int LONGEST_TEXT = 200;
    static final int MOST_VALUES = 1_000;
    private static final int DEEPEST = 8;
    private static final int MOST_CONDITIONS = 60;
    private static final int MOST_RELATIONS = 6;

    private int conditions;
    private int relations;

    /** Counts a condition at that depth. */
    void condition(int depth, String path) {
        if (depth > DEEPEST) {
            throw tooMuch(path, "filter.too-deep", DEEPEST);
        }
        if (++conditions > MOST_CONDITIONS) {
            throw tooMuch(path, "filter.too-long", MOST_CONDITIONS);
        }
    }

    /** Counts a step to other records. */
    void relation(String path) {
        if (++relations > MOST_RELATIONS) {
            throw tooMuch(path, "filter.too-many-relations", MOST_RELATIONS);
        }
    }

    private static Problem tooMuch(String path, String code, int most) {
        return Problem.invalid(List.of(Problem.Field.of(path, code, most)));
    }
}
