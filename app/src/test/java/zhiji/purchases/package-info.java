@NullMarked
package zhiji.purchases;

import org.jspecify.annotations.NullMarked;
