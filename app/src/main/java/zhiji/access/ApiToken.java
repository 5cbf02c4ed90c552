package zhiji.access;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A personal key (访问令牌) for a program: it may do what its owner may, within its limits. */
record ApiToken(
        UUID id,
        String name,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant lastUsedAt,
        TokenLimits limits) {}
