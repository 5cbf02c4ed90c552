package zhiji.recovery;

import java.util.List;
import zhiji.platform.Problem;

/** What went wrong (失误), in the words of whoever noticed. */
record Failure(String text) {

    private static final int LONGEST = 2_000;
    private static final int LONGEST_TITLE = 40;

    /** @throws Problem if it is empty or too long */
    Failure {
        text = text.strip();
        if (text.isEmpty() || text.length() > LONGEST || text.indexOf('\0') >= 0) {
            throw Problem.invalid(List.of(Problem.Field.of("failure", "text.length", 1, LONGEST)));
        }
    }

    /** The beginning of the first line, as far as it fits one. */
    String title() {
        var line = text.lines().findFirst().orElse(text).strip();
        var letters = line.codePointCount(0, line.length());
        return letters <= LONGEST_TITLE ? line : line.substring(0, line.offsetByCodePoints(0, LONGEST_TITLE)) + "…";
    }
}
