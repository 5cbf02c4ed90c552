/** What records of every type share for one declaration (记录): lists, boards, changes, history, the timeline, and the types and fields administrators make. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "access", "audit", "jobs", "search", "types", "filters"})
package zhiji.records;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
