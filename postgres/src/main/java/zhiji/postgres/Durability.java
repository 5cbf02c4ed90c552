package zhiji.postgres;

import java.util.List;

/** How much a crash of the machine may cost. */
public enum Durability {
    /** Nothing that was committed: synchronous commit, fsync and page checksums. */
    FULL,
    /** Everything: for databases that live as long as a build or a test. */
    NONE;

    List<String> settings() {
        return switch (this) {
            case FULL -> List.of();
            case NONE -> List.of("fsync=off", "synchronous_commit=off", "full_page_writes=off");
        };
    }
}
