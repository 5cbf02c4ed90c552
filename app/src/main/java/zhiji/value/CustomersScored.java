package zhiji.value;

import java.time.Instant;
import java.util.UUID;

/** All customers were scored anew: what builds on their scores is out of date. */
public record CustomersScored(UUID runId, long customers, Instant at) {}
