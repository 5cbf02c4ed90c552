package zhiji.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A column of an imported file: its number from 1, its heading if there is one, and some of its values. */
public record ImportColumn(int number, @Nullable String name, List<String> samples) {

    public ImportColumn {
        samples = List.copyOf(samples);
    }
}
