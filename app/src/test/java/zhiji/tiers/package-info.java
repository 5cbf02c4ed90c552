@NullMarked
package zhiji.tiers;

import org.jspecify.annotations.NullMarked;
