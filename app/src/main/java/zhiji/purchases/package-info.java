/** The ledger of purchases (消费流水): what was bought where and when, from till, shop or file; only ever added to. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "access", "types", "filters", "records", "imports", "archive"})
package zhiji.purchases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
