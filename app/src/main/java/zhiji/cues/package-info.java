/** Emotional cues (情绪线索): what the front line noticed about a customer's mood; they fade, add up, and quietly ask for a follow-up. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "access", "audit", "types", "records", "archive"})
package zhiji.cues;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
