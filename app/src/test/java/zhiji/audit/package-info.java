@NullMarked
package zhiji.audit;

import org.jspecify.annotations.NullMarked;
