@NullMarked
package zhiji.filters;

import org.jspecify.annotations.NullMarked;
