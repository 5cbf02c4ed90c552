package zhiji.records;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import zhiji.platform.Actor;
import zhiji.platform.Problem;

/** Changes records of a declared type one by one, in the capability that knows their rules. */
public interface RecordWriter {

    /** The key of the type. */
    String type();

    /**
     * Changes what is named, by the keys of fields, as lists, filters and the history name them; null clears.
     *
     * @param version the version that was seen; null if whatever stands there may be changed
     * @throws Problem if a value cannot be kept, or somebody else changed the record
     */
    void change(UUID id, @Nullable Long version, Map<String, JsonNode> values, Actor actor);

    /** Puts a record aside. */
    void delete(UUID id, Actor actor);

    /** Brings a record back that was put aside. */
    void restore(UUID id, Actor actor);
}
