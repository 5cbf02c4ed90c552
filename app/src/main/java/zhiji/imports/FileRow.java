package zhiji.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;
import zhiji.platform.Problem;

/** A row as it was read, and what makes it unusable whatever the target is: a cell beyond all measure, too many cells. */
record FileRow(long number, List<String> cells, Problem.@Nullable Field fault) {

    boolean isBlank() {
        return fault == null && cells.stream().allMatch(String::isEmpty);
    }
}
