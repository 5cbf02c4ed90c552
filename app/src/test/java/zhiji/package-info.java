@NullMarked
package zhiji;

import org.jspecify.annotations.NullMarked;
