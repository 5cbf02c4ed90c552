/** Who belongs under whom (组织关系): proposes branches, subsidiaries and households, and adds up what a whole tree bought. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "access", "types", "jobs", "archive", "purchases"})
package zhiji.hierarchy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
