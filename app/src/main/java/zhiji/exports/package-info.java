/** Lists as files (导出): whole, as they are seen, written while they are read. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "access", "audit", "types", "filters", "records"})
package zhiji.exports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
