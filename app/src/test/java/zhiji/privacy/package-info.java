@NullMarked
package zhiji.privacy;

import org.jspecify.annotations.NullMarked;
