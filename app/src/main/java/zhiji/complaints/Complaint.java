package zhiji.complaints;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import zhiji.platform.UserId;

/** A complaint (投诉) as it stands now. */
public record Complaint(
        UUID id,
        long version,
        String number,
        Matter matter,
        Handling handling,
        Times times,
        Due due,
        Instant updatedAt,
        @Nullable Instant deletedAt) {

    /** What is promised: when it is to be acknowledged and solved, and when to warn; nothing while the clock stands still. */
    public record Due(
            @Nullable Instant acknowledge,
            @Nullable Instant solve,
            @Nullable Instant warn) {

        static final Due NEVER = new Due(null, null, null);
    }

    Complaint with(Handling other, Times then) {
        return new Complaint(id, version, number, matter, other, then, due, updatedAt, deletedAt);
    }

    Complaint with(Handling other) {
        return with(other, times);
    }

    Complaint with(Times then) {
        return with(handling, then);
    }

    Complaint with(Matter other) {
        return new Complaint(id, version, number, other, handling, times, due, updatedAt, deletedAt);
    }

    Complaint due(Due other, Instant at) {
        return new Complaint(id, version, number, matter, handling, times, other, at, deletedAt);
    }

    @Nullable
    UserId owner() {
        return handling.owner();
    }
}
