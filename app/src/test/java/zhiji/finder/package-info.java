@NullMarked
package zhiji.finder;

import org.jspecify.annotations.NullMarked;
