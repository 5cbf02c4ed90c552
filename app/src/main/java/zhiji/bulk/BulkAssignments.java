package zhiji.bulk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import zhiji.collaboration.Assignment;
import zhiji.collaboration.Assignments;
import zhiji.platform.UserId;
import zhiji.records.TimelineSource.Position;

/** Tells new owners what changes of many records gave them; what was taken back is no news. */
@Component
class BulkAssignments implements Assignments {

    private final BulkStore store;

    BulkAssignments(BulkStore store) {
        this.store = store;
    }

    @Override
    public List<Assignment> to(UserId owner, @Nullable Position before, int limit) {
        return store.givenTo(owner, before, limit);
    }
}
