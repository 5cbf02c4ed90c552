@NullMarked
package zhiji.platform;

import org.jspecify.annotations.NullMarked;
