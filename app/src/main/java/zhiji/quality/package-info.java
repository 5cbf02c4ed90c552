/** How good the archive is (档案质量): what is missing, contradictory, stale or double, whose it is, and how it changes. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "access", "types", "records", "jobs", "archive", "identity"})
package zhiji.quality;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
