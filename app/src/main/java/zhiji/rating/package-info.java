/** The value index (客户价值指数): one figure out of criteria that an administrator chooses and weighs, with its evidence. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"platform", "access", "types", "filters", "records", "jobs", "archive", "value"})
package zhiji.rating;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
