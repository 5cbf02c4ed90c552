/** What every record type shares: the rows a reader may see, the timeline, imports. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "access", "jobs"})
package zhiji.records;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
