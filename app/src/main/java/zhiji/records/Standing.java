package zhiji.records;

import java.util.List;
import java.util.UUID;

/** A record as it stands now (现状): what it is called, and every id whose facts are its own, its own id first. */
public record Standing(RecordRef record, String name, List<UUID> members) {

    public Standing {
        members = List.copyOf(members);
    }
}
