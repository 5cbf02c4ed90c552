package zhiji.improvements;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether an improvement helped (成效), as its owner judges. */
enum EffectVerdict {
    @JsonProperty("effective")
    EFFECTIVE,
    @JsonProperty("ineffective")
    INEFFECTIVE
}
