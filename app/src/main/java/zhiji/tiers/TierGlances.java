package zhiji.tiers;

import java.util.Optional;
import org.springframework.stereotype.Service;
import zhiji.platform.Actor;
import zhiji.platform.PartyId;

/** Front door for capabilities that show in passing of which tier a customer is. */
@Service
public class TierGlances {

    private final TierStore store;
    private final TierSight sight;

    TierGlances(TierStore store, TierSight sight) {
        this.store = store;
        this.sight = sight;
    }

    /** Of a living party that {@code actor} is known to see; absent for who has none, or from whom it is kept back. */
    public Optional<TierGlance> find(PartyId party, Actor actor) {
        return sight.knows(actor)
                ? store.standing(party)
                        .flatMap(standing -> store.latest().flatMap(version -> glance(standing, version.ladder())))
                : Optional.empty();
    }

    private static Optional<TierGlance> glance(TierStanding standing, Ladder ladder) {
        return ladder.find(standing.level())
                .map(tier -> new TierGlance(
                        tier.id(),
                        tier.name(),
                        ladder.step(tier.id()),
                        ladder.tiers().size(),
                        standing.graceUntil(),
                        tier.programme()));
    }
}
