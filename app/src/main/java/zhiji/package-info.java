/** The server: one package per capability, composed into one process. */
@NullMarked
package zhiji;

import org.jspecify.annotations.NullMarked;
