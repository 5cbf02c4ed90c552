/** What a record type is (记录类型): its fields, relations, rows and names, and who may see which of them. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "access", "search"})
package zhiji.types;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
