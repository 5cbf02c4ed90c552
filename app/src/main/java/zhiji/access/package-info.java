/** Who may use the system: users, sessions, tokens for programs; later roles, scopes and audit. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform"})
package zhiji.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
