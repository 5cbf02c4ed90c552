/** Webhooks (事件推送): addresses outside that are told of changes of records, after the Standard Webhooks convention. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"platform", "access", "audit", "types", "filters", "records", "collaboration"})
package zhiji.webhooks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
