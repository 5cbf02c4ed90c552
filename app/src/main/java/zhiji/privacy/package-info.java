/** Personal data (个人信息): what persons agreed to, what is kept about them and why, handing it out, and erasing it while the books stay. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"platform", "access", "audit", "jobs", "types", "filters", "records", "archive"})
package zhiji.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
