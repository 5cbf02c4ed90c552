@NullMarked
package zhiji.access;

import org.jspecify.annotations.NullMarked;
