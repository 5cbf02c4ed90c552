/** Evidence: published figures, gradients against differences, simulated customers, and hostile input. */
@NullMarked
package zhiji.science.value;

import org.jspecify.annotations.NullMarked;
