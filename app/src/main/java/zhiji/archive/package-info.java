/** The archive (客户档案): who our customers are, how they are reached, what was noted about them. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"platform", "access", "audit", "types", "filters", "records", "imports", "search"})
package zhiji.archive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
