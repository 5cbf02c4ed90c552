@NullMarked
package zhiji.collaboration;

import org.jspecify.annotations.NullMarked;
