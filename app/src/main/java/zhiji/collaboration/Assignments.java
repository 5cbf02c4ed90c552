package zhiji.collaboration;

import java.util.List;
import org.jspecify.annotations.Nullable;
import zhiji.platform.UserId;
import zhiji.records.TimelineSource.Position;

/** A capability that gives many records to somebody at once: the new owner is told once, not of each. */
public interface Assignments {

    /** What others gave to somebody, the newest first. */
    List<Assignment> to(UserId owner, @Nullable Position before, int limit);
}
