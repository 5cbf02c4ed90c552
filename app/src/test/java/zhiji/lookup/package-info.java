@NullMarked
package zhiji.lookup;

import org.jspecify.annotations.NullMarked;
