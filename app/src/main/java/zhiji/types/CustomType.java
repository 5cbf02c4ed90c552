package zhiji.types;

import java.time.Instant;

/** A record type that an administrator made (自定义类型); its records have the fields of {@link CustomRows} and those added to it. */
public record CustomType(String key, Labels labels, Instant createdAt) {}
