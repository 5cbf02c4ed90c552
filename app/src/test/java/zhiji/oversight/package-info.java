@NullMarked
package zhiji.oversight;

import org.jspecify.annotations.NullMarked;
