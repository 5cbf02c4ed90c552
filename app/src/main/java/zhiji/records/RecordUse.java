package zhiji.records;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import zhiji.platform.Actor;

/** A capability that holds something about records of others: what is in use is not taken back without a trace. */
public interface RecordUse {

    /** Those of the records of a type that something hangs on. */
    Set<UUID> used(String type, Collection<UUID> records, Actor actor);
}
