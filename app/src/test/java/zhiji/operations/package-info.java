@NullMarked
package zhiji.operations;

import org.jspecify.annotations.NullMarked;
