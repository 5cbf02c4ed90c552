package zhiji.records;

import java.util.UUID;

/** Names one record of any type (记录). */
public record RecordRef(String type, UUID id) {}
