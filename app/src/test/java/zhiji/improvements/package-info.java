@NullMarked
package zhiji.improvements;

import org.jspecify.annotations.NullMarked;
