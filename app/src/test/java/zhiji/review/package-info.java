@NullMarked
package zhiji.review;

import org.jspecify.annotations.NullMarked;
