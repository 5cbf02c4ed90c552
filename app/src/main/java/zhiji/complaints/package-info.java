/** Complaints (投诉) from the first word to the lesson: received by any way, promised, routed, worked on, answered, closed with a cause. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"platform", "access", "audit", "types", "records", "archive", "jobs", "search"})
package zhiji.complaints;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
