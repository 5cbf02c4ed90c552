package zhiji.review;

import static zhiji.review.jooq.Tables.SUGGESTION;
import static zhiji.review.jooq.Tables.SUGGESTION_MEMBER;

import java.util.List;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import zhiji.archive.PartyDirectory;
import zhiji.archive.PartyGuard;
import zhiji.platform.Actor;
import zhiji.types.Visibility;

/** How much of the queue somebody sees (所见). */
@Component
class Sight {

    private static final String PURCHASES = "purchases";

    private static final List<String> COMPARED = List.of("name", "names", "identifiers", "contacts", "addresses");

    private final PartyDirectory directory;
    private final PartyGuard guard;
    private final Visibility visibility;

    Sight(PartyDirectory directory, PartyGuard guard, Visibility visibility) {
        this.directory = directory;
        this.guard = guard;
        this.visibility = visibility;
    }

    /** Suggestions of which every party may be seen; none where a number must not be learnt from who resembles whom. */
    Condition of(Actor actor) {
        if (!COMPARED.stream().allMatch(part -> guard.isPlain(part, actor))) {
            return DSL.falseCondition();
        }
        return visibility.seesAll(actor, "parties")
                ? DSL.noCondition()
                : DSL.notExists(DSL.selectOne()
                        .from(SUGGESTION_MEMBER)
                        .where(SUGGESTION_MEMBER.SUGGESTION_ID.eq(SUGGESTION.ID))
                        .andNot(directory.isVisible(SUGGESTION_MEMBER.PARTY_ID, actor)));
    }

    boolean knowsPurchases(Actor actor) {
        return visibility.sees(actor, PURCHASES)
                && visibility.rule(actor, PURCHASES, "amount").isPlain();
    }
}
