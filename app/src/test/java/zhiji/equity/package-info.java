@NullMarked
package zhiji.equity;

import org.jspecify.annotations.NullMarked;
