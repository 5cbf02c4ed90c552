/** Bringing files in (导入): columns recognised, the whole file checked, rows written in the background, what failed given back. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "access", "jobs", "types", "filters", "records"})
package zhiji.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
