@NullMarked
package zhiji.value;

import org.jspecify.annotations.NullMarked;
