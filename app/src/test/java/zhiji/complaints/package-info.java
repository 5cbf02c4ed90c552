@NullMarked
package zhiji.complaints;

import org.jspecify.annotations.NullMarked;
