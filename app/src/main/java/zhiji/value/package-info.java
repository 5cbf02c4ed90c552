/** What customers are worth (客户价值): scores of every party by the models of science, their evidence, and early warnings. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "access", "audit", "types", "jobs", "archive", "purchases"})
package zhiji.value;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
