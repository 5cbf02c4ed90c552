@NullMarked
package zhiji.quality;

import org.jspecify.annotations.NullMarked;
