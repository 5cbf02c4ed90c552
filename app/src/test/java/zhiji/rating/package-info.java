@NullMarked
package zhiji.rating;

import org.jspecify.annotations.NullMarked;
