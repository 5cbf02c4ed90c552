@NullMarked
package zhiji.views;

import org.jspecify.annotations.NullMarked;
