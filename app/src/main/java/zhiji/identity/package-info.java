/** One customer, one archive (客户归一): which parties are the same customer, who decided it, and how to take it back. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "access", "audit", "types", "filters", "records", "archive"})
package zhiji.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
