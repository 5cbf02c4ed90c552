package zhiji.platform;

import java.util.List;

/** How many items a page may hold. */
public final class Limit {

    private static final int LARGEST = 200;

    private Limit() {}

    public static int checked(int limit) {
        if (limit < 1 || limit > LARGEST) {
            throw Problem.invalid(List.of(Problem.Field.of("limit", "number.range", limit, 1, LARGEST)));
        }
        return limit;
    }
}
