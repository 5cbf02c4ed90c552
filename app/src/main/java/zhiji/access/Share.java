package zhiji.access;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import zhiji.platform.UserId;

/** A single record (共享) opened to a person or a team, to be seen or edited, for good or until a day. */
public record Share(
        UUID id,
        @Nullable UserId userId,
        @Nullable UUID teamId,
        boolean editable,
        @Nullable LocalDate until) {}
