/** What every capability speaks in: ids, money, problems, pages, who acts. No tables of its own. */
@NullMarked
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
package zhiji.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
