package zhiji.recovery;

import java.time.Instant;
import zhiji.platform.PartyId;

/** A sign that was found of a customer (迹象). */
record Occurrence(PartyId party, Evidence evidence) {

    Instant at() {
        return evidence.at();
    }
}
