/** The lookup (实时识别): at the moment of serving somebody, who this is, what they are used to, and what to offer them. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"platform", "access", "audit", "types", "archive", "purchases", "value", "tiers"})
package zhiji.lookup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
