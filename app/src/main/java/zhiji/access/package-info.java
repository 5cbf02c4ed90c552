/** Who may use the system: users, sessions, tokens for programs, roles with scopes, teams. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "audit"})
package zhiji.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
