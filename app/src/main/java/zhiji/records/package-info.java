/** What every record type shares for one declaration (记录): fields, filters, lists, history, bulk changes, exports, the timeline. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "access", "audit", "jobs", "search"})
package zhiji.records;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
