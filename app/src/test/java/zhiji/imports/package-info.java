@NullMarked
package zhiji.imports;

import org.jspecify.annotations.NullMarked;
