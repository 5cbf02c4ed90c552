package zhiji.tiers;

import org.springframework.stereotype.Component;
import zhiji.access.FieldRule;
import zhiji.platform.Actor;
import zhiji.platform.Problem;
import zhiji.types.RecordType;
import zhiji.types.RecordTypes;
import zhiji.types.Visibility;

/** Decides who may know of tiers, and by what they are earned. */
@Component
class TierSight {

    private final Visibility visibility;
    private final RecordTypes types;

    TierSight(Visibility visibility, RecordTypes types) {
        this.visibility = visibility;
        this.types = types;
    }

    boolean knows(Actor actor) {
        return knows(TierFields.TIER, actor);
    }

    boolean seesAll(Actor actor) {
        return visibility.seesAll(actor, RecordType.PARTIES);
    }

    /** @throws Problem if tiers are kept back from {@code actor} */
    void require(Actor actor) {
        if (!visibility.sees(actor, RecordType.PARTIES) || !knows(actor)) {
            throw Problem.of(Problem.Kind.FORBIDDEN, "forbidden");
        }
    }

    /** @throws Problem unless the tier is open to {@code actor} */
    void requireOpen(Actor actor) {
        var type = types.get(RecordType.PARTIES);
        var rule = type.field(TierFields.TIER).map(field -> visibility.rule(actor, type, field));
        if (rule.filter(FieldRule.OPEN::equals).isEmpty()) {
            throw Problem.of(Problem.Kind.FORBIDDEN, "forbidden");
        }
    }

    /** Without what tiers ask of measures that are kept back from the reader. */
    LadderVersion known(LadderVersion version, Actor actor) {
        var ladder = version.ladder();
        var tiers = ladder.tiers().stream()
                .map(tier -> tier.asking(tier.requirements().stream()
                        .filter(one -> knows(one.field(), actor))
                        .toList()))
                .toList();
        return new LadderVersion(
                version.number(),
                new Ladder(tiers, ladder.reviewDay(), ladder.graceDays()),
                version.at(),
                version.by());
    }

    private boolean knows(String field, Actor actor) {
        return types.field(types.get(RecordType.PARTIES), field, actor).isPresent();
    }
}
