/** How forms and pages of records are arranged (版式): sections, the order of fields, what is hidden. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "access", "types", "filters", "records"})
package zhiji.layouts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
