@NullMarked
package zhiji.mail;

import org.jspecify.annotations.NullMarked;
