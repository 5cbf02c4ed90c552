package zhiji.value;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import zhiji.platform.Actor;
import zhiji.platform.Money;
import zhiji.platform.PartyId;

/** Front door for capabilities that show in passing what a customer is worth. */
@Service
public class WorthGlances {

    private final ScoreStore scores;
    private final WarningQueries warnings;
    private final WorthSight sight;

    WorthGlances(ScoreStore scores, WarningQueries warnings, WorthSight sight) {
        this.scores = scores;
        this.warnings = warnings;
        this.sight = sight;
    }

    /** Of a living party that {@code actor} is known to see; absent for whom no run has scored or all is kept back. */
    public Optional<WorthGlance> find(PartyId party, Actor actor) {
        return sight.knowsAny(actor) ? scores.find(party).map(score -> glance(score, actor)) : Optional.empty();
    }

    private WorthGlance glance(Score score, Actor actor) {
        var classes = score.classes();
        var future = score.future();
        var money = future == null ? null : future.money();
        var trend = score.trend();
        return new WorthGlance(
                score.asOf(),
                word("quadrant", classes.quadrant(), actor),
                word("stage", classes.stage(), actor),
                word("class", classes.service(), actor),
                word("trend", trend == null ? null : trend.direction(), actor),
                future == null ? null : known("alive", future.alive(), actor),
                money == null ? null : known("lifetime", Money.of(money.lifetime(), score.currency()), actor),
                future == null ? null : known("next", future.next(), actor),
                warned(score, money, actor));
    }

    private List<String> warned(Score score, Score.@Nullable Money money, Actor actor) {
        var future = score.future();
        if (future == null || money == null || money.priority() == null) {
            return List.of();
        }
        return sight.knows(actor, WorthFields.PREFIX + "at-stake") && !warnings.isAside(score.party())
                ? Warnings.reasons(score, future).stream().map(Words::of).toList()
                : List.of();
    }

    private @Nullable String word(String field, @Nullable Enum<?> constant, Actor actor) {
        var known = known(field, constant, actor);
        return known == null ? null : Words.of(known);
    }

    private <T> @Nullable T known(String field, @Nullable T value, Actor actor) {
        return value != null && sight.knows(actor, WorthFields.PREFIX + field) ? value : null;
    }
}
