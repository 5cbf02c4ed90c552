/** People working together on a record (协作): comments, who follows it, who keeps it at hand, and the inbox of each. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "access", "jobs", "types", "filters", "records"})
package zhiji.collaboration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
