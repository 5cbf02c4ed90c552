/** Which records are meant (筛选): the one grammar, and the one place where it becomes a condition of a query. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "access", "search", "types"})
package zhiji.filters;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
