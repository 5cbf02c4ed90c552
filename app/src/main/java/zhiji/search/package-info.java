/** How words find things (搜索): what is kept of a text, and what somebody who types can mean. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package zhiji.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
