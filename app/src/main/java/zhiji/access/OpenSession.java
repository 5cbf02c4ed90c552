package zhiji.access;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A browser in which somebody is signed in (登录). */
record OpenSession(
        UUID id,
        @Nullable String address,
        @Nullable String agent,
        Instant createdAt,
        Instant lastUsedAt,
        Instant expiresAt,
        boolean current) {}
