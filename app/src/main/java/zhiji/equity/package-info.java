/** Customer equity (客户资产): what the whole base of customers is worth, whom it stays with, and how customers move. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "access", "types", "jobs", "archive", "value"})
package zhiji.equity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
