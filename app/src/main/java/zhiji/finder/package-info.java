/** Search over the records of all types (全局搜索). */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "access", "search", "types", "filters"})
package zhiji.finder;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
