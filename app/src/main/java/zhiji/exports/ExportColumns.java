package zhiji.exports;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import zhiji.platform.Actor;

/** Columns that an export of a declared type has beside the type's own fields, as an import reads them again. */
public interface ExportColumns {

    /** The key of the type. */
    String type();

    /** The columns; their headings stand in the texts under {@code import.<type>.<key>}. */
    List<String> keys();

    /** By record, what stands in each column. */
    Map<UUID, Map<String, String>> cells(Collection<UUID> records, Actor actor);
}
