package zhiji.complaints;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When things happened to a complaint (时间). {@code pausedSince}: the clock stands still; {@code waitingSince}: the customer
 * spoke last.
 */
public record Times(
        Instant receivedAt,
        @Nullable Instant acknowledgedAt,
        @Nullable Instant solvedAt,
        @Nullable Instant closedAt,
        @Nullable Instant pausedSince,
        @Nullable Instant waitingSince,
        @Nullable Instant escalatedAt) {

    static Times received(Instant at) {
        return new Times(at, null, null, null, null, at, null);
    }

    Times acknowledged(Instant at) {
        return new Times(receivedAt, at, solvedAt, closedAt, pausedSince, waitingSince, escalatedAt);
    }

    Times solved(@Nullable Instant at) {
        return new Times(receivedAt, acknowledgedAt, at, null, pausedSince, waitingSince, escalatedAt);
    }

    Times closed(Instant at) {
        return new Times(receivedAt, acknowledgedAt, solvedAt, at, pausedSince, null, escalatedAt);
    }

    Times paused(@Nullable Instant since) {
        return new Times(receivedAt, acknowledgedAt, solvedAt, closedAt, since, waitingSince, escalatedAt);
    }

    Times waiting(@Nullable Instant since) {
        return new Times(receivedAt, acknowledgedAt, solvedAt, closedAt, pausedSince, since, escalatedAt);
    }

    Times escalated(@Nullable Instant at) {
        return new Times(receivedAt, acknowledgedAt, solvedAt, closedAt, pausedSince, waitingSince, at);
    }
}
