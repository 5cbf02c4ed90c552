@NullMarked
package zhiji.cues;

import org.jspecify.annotations.NullMarked;
