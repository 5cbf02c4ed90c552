@NullMarked
package zhiji.webhooks;

import org.jspecify.annotations.NullMarked;
