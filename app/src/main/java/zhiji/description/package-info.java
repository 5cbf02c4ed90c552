/** How the API of this installation describes itself (接口描述): ours, and the types and fields that were added here. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "access", "types", "filters", "records"})
package zhiji.description;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
