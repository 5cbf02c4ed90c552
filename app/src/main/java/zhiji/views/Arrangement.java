package zhiji.views;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import zhiji.platform.Problem;
import zhiji.platform.Required;

/** How somebody likes the lists of a type (个人布置): the views in reach, in their order, and the columns of each list. */
record Arrangement(List<UUID> pinned, Map<String, List<ViewContent.Column>> columns) {

    static final Arrangement NONE = new Arrangement(List.of(), Map.of());

    private static final int MOST = 200;

    Arrangement {
        pinned = List.copyOf(Required.value("pinned", pinned));
        columns = Map.copyOf(Required.value("columns", columns));
        columns.values().forEach(ViewContent::checked);
        if (pinned.size() > MOST || columns.size() > MOST) {
            throw Problem.invalid(List.of(
                    Problem.Field.of("pinned", "list.too-long", Math.max(pinned.size(), columns.size()), MOST)));
        }
    }
}
