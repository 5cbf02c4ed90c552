@NullMarked
package zhiji.recovery;

import org.jspecify.annotations.NullMarked;
