/** Improvements (改进): what is done about a cause of complaints, whether it helped, and telling those who had complained. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "access", "audit", "types", "records", "complaints", "search"})
package zhiji.improvements;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
