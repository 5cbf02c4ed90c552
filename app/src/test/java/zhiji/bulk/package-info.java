@NullMarked
package zhiji.bulk;

import org.jspecify.annotations.NullMarked;
