/** Changes of many records at once (批量修改): all that match a filter, in the background, and back again. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"platform", "access", "audit", "jobs", "types", "filters", "records", "collaboration"})
package zhiji.bulk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
