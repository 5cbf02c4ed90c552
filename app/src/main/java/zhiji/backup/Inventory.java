package zhiji.backup;

import java.time.Instant;

/**
 * What a backup holds.
 *
 * @param schema the version of the database's schema
 * @param bytes the size before compression
 */
public record Inventory(Instant madeAt, String schema, int tables, long rows, int files, long bytes) {}
