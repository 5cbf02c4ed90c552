/** Measurements: JMH suites for the science, load scenarios for the server; results are printed with their peers. */
@NullMarked
package zhiji.bench;

import org.jspecify.annotations.NullMarked;
