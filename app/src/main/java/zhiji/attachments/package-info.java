/** Files kept with records of any type (附件): what they are, where their content lies, how it is shown safely. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "access", "types", "filters", "records"})
package zhiji.attachments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
