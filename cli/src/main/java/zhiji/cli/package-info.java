/** Analysts' commands on files: read a CSV, ask {@code zhiji.science}, print JSON or CSV. */
@NullMarked
package zhiji.cli;

import org.jspecify.annotations.NullMarked;
