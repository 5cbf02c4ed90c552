/** Letters by mail (邮件): through which server they leave, those that wait, and those that went. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "access", "audit", "jobs"})
package zhiji.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
