package zhiji.archive;

import java.time.Instant;
import java.util.UUID;

/** A file (文件) kept with a party. */
record FileEntry(UUID id, String name, long size, String mediaType, Instant createdAt) {}
