/** Running the system (运维): backups by plan, what is wrong and how to mend it, what takes room and time. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "access", "audit", "jobs", "backup"})
package zhiji.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
