/** Recovery (补救): making good at once what went wrong for a customer, within an allowance, and seeing later whether it did. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "access",
            "audit",
            "types",
            "records",
            "archive",
            "jobs",
            "purchases",
            "value",
            "cues",
            "complaints",
            "search"
        })
package zhiji.recovery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
