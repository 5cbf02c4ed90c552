/** Lists that people keep and come back to (视图): filter, order, columns and layout, for themselves or for everybody. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "access", "types", "filters", "records"})
package zhiji.views;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
