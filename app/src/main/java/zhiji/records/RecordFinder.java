package zhiji.records;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import zhiji.platform.Actor;

/** Finds records of a declared type by what people write instead of an id: a number, a name. */
public interface RecordFinder {

    /** The key of the type. */
    String type();

    /** By what they are found, the most trusted first. */
    List<String> keys();

    /** The living records that go by these texts; of some texts there may be several. */
    Map<String, List<UUID>> find(String key, Collection<String> texts, Actor actor);

    /** What to write for records so that they are found again, as far as anything is known of them. */
    Map<UUID, List<String>> texts(Collection<UUID> records, Actor actor);
}
