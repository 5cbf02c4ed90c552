package zhiji.attachments;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import zhiji.platform.UserId;

/** A file (附件) kept with a record. */
record Attachment(
        UUID id,
        String name,
        long size,
        String mediaType,
        Instant createdAt,
        @Nullable UserId createdBy) {}
