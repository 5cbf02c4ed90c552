package zhiji.recovery;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import zhiji.platform.Actor;

/** Front door to making good on the spot (当场补救): opening a recovery and giving something, both or neither. */
@Service
class Spot {

    private final Recoveries recoveries;
    private final Remedies remedies;

    Spot(Recoveries recoveries, Remedies remedies) {
        this.recoveries = recoveries;
        this.remedies = remedies;
    }

    @Transactional
    Recovery open(Recoveries.Opening opening, Remedies.@Nullable Wanted remedy, @Nullable String key, Actor actor) {
        var recovery = recoveries.open(opening, key, actor);
        if (remedy == null) {
            return recovery;
        }
        return remedies.give(recovery.id(), remedy, key == null ? null : key + " remedy", actor);
    }
}
