@NullMarked
package zhiji.identity;

import org.jspecify.annotations.NullMarked;
