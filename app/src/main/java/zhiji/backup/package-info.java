/**
 * A whole installation in one file (备份): written while people work, checked, and brought back into an empty home. Needs a
 * connection and a folder only, so that it works when the server does not.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package zhiji.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
