@NullMarked
package zhiji.backup;

import org.jspecify.annotations.NullMarked;
