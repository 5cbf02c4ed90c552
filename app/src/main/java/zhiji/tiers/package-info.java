/** Customer tiers (客户等级): an ordered ladder, the rules by which customers rise and fall, and what each tier is owed. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "access",
            "audit",
            "types",
            "filters",
            "records",
            "jobs",
            "archive",
            "collaboration",
            "value"
        })
package zhiji.tiers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
