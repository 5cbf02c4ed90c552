/** What was done with the archive and by whom (审计): written with the deed itself, never altered, and proven by hashes. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform"})
package zhiji.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
