package zhiji.complaints;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import zhiji.platform.UserId;

/** Who works on complaints (受理台); its owner answers for those that nobody took over. */
record Desk(UUID id, String name, @Nullable UserId owner, UUID calendar, boolean standard, long version) {}
