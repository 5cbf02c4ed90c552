package zhiji.complaints;

import java.util.UUID;

/** From now on a case is kept close, or no longer is. */
public record ConfidentialityChanged(UUID complaint, boolean confidential) {}
