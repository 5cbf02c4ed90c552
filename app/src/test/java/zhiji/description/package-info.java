@NullMarked
package zhiji.description;

import org.jspecify.annotations.NullMarked;
