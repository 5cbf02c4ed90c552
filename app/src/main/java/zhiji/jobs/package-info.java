/** Durable background work (后台任务): started in a transaction, done even if the server is killed meanwhile. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "access"})
package zhiji.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
