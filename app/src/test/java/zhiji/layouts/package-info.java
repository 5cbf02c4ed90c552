@NullMarked
package zhiji.layouts;

import org.jspecify.annotations.NullMarked;
