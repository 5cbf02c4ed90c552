package zhiji.value;

import static zhiji.value.jooq.Tables.CUSTOMER;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import zhiji.access.Right;
import zhiji.archive.Party;
import zhiji.platform.Actor;
import zhiji.platform.PartyId;
import zhiji.platform.Problem;
import zhiji.types.RecordField;
import zhiji.types.RecordTypes;
import zhiji.types.Visibility;

/** Decides whose worth somebody may know: of the parties they may see, and as far as no field of worth is kept back. */
@Component
public class WorthSight {

    private static final String PARTIES = "parties";

    private final Visibility visibility;
    private final RecordTypes types;

    WorthSight(Visibility visibility, RecordTypes types) {
        this.visibility = visibility;
        this.types = types;
    }

    /** The rows of parties that {@code actor} may see. */
    Condition of(Actor actor, Field<PartyId> party) {
        return visibility.seesAll(actor, PARTIES)
                ? DSL.noCondition()
                : party.in(DSL.select(CUSTOMER.PARTY_ID)
                        .from(CUSTOMER)
                        .where(CUSTOMER.LIVING)
                        .and(visibility.of(actor, PARTIES, CUSTOMER.PARTY_ID, CUSTOMER.OWNER_ID)));
    }

    /** Whether {@code actor} may know a field of worth. */
    boolean knows(Actor actor, String field) {
        return types.field(types.get(PARTIES), field, actor).isPresent();
    }

    /** Whether {@code actor} may know any field of worth. */
    boolean knowsAny(Actor actor) {
        return types.fields(types.get(PARTIES), actor).stream()
                .map(RecordField::key)
                .anyMatch(key -> key.startsWith(WorthFields.PREFIX) && knows(actor, key));
    }

    /** Whether {@code actor} may see every party, so that sums over all customers tell them nothing new. */
    boolean seesAll(Actor actor) {
        return visibility.seesAll(actor, PARTIES);
    }

    /** @throws Problem if any field of worth is kept back from {@code actor}, so that no sum of it gives it away */
    void requireWhole(Actor actor) {
        var type = types.get(PARTIES);
        var closed = !visibility.sees(actor, PARTIES)
                || type.fields().stream()
                        .map(RecordField::key)
                        .anyMatch(key -> key.startsWith(WorthFields.PREFIX)
                                && types.field(type, key, actor).isEmpty());
        if (closed) {
            throw Problem.of(Problem.Kind.FORBIDDEN, "worth.kept-back");
        }
    }

    /**
     * Refuses who does not see every party: what is said or decided of all concerns all.
     *
     * @throws Problem if so
     */
    public void requireAll(Actor actor) {
        requireWhole(actor);
        if (!seesAll(actor)) {
            throw Problem.of(Problem.Kind.FORBIDDEN, "forbidden");
        }
    }

    /** @throws Problem unless {@code actor} may know all of worth, and change the party */
    void requireEdit(Actor actor, Party party) {
        requireWhole(actor);
        visibility.require(
                actor,
                PARTIES,
                Right.EDIT,
                party.content().ownerId(),
                party.id().value());
    }
}
