/** What administrators look into (监督): who did what, why somebody may see a record, and what a leaver leaves behind. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "access", "audit", "types", "filters", "records", "bulk"})
package zhiji.oversight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
