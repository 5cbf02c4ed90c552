/** Deciding who is who (查重审核): the whole archive is searched for twins, people decide, and the weights learn from them. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "access",
            "types",
            "filters",
            "records",
            "archive",
            "jobs",
            "purchases",
            "identity"
        })
package zhiji.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
