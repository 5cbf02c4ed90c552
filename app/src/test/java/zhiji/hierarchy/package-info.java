@NullMarked
package zhiji.hierarchy;

import org.jspecify.annotations.NullMarked;
