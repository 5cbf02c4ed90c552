@NullMarked
package zhiji.archive;

import org.jspecify.annotations.NullMarked;
