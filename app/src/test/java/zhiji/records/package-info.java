@NullMarked
package zhiji.records;

import org.jspecify.annotations.NullMarked;
