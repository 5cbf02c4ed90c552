@NullMarked
package zhiji.attachments;

import org.jspecify.annotations.NullMarked;
