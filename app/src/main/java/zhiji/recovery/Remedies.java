package zhiji.recovery;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import zhiji.access.Right;
import zhiji.audit.Audit;
import zhiji.audit.Deed;
import zhiji.audit.Note;
import zhiji.platform.Actor;
import zhiji.platform.Ids;
import zhiji.platform.Money;
import zhiji.platform.Problem;
import zhiji.records.Creations;

/**
 * Front door to what customers are given (补偿): at once within the allowance, beyond it when somebody else approves, never
 * twice of one kind unless that is said to be wanted. All of it happens one after the other for each recovery.
 */
@Service
class Remedies {

    private static final int LONGEST_NOTE = 500;

    private final Recoveries recoveries;
    private final RemedyStore store;
    private final AllowanceStore allowances;
    private final Ledger ledger;
    private final Creations creations;
    private final Audit audit;
    private final Clock clock;

    Remedies(
            Recoveries recoveries,
            RemedyStore store,
            AllowanceStore allowances,
            Ledger ledger,
            Creations creations,
            Audit audit,
            Clock clock) {
        this.recoveries = recoveries;
        this.store = store;
        this.allowances = allowances;
        this.ledger = ledger;
        this.creations = creations;
        this.audit = audit;
        this.clock = clock;
    }

    /** What is wanted; {@code ask} says that beyond the allowance somebody else is to be asked. */
    record Wanted(Remedy.Offer offer, boolean ask) {}

    @Transactional(readOnly = true)
    List<Remedy> of(UUID recovery) {
        return store.of(recovery);
    }

    /** What others asked for and the actor may approve. */
    @Transactional(readOnly = true)
    List<RemedyStore.Awaiting> awaiting(int limit, Actor actor) {
        return allowances.approves(actor) ? store.awaiting(limit, actor) : List.of();
    }

    /**
     * Gives something to make good, or asks for it. The same key with the same content gives nothing a second time.
     *
     * @throws Problem if the customer has such a thing already, or the allowance is not enough and nobody is to be asked
     */
    @Transactional
    Recovery give(UUID id, Wanted wanted, @Nullable String key, Actor actor) {
        var recovery = recoveries.locked(id, actor);
        recoveries.require(Right.EDIT, recovery, actor);
        var content = id + wanted.toString();
        var earlier = key == null ? Optional.<UUID>empty() : creations.find(key, content, actor);
        if (earlier.isPresent()) {
            return recovery;
        }
        check(recovery, wanted.offer());
        var remedy = given(id, wanted, actor);
        note(remedy.state() == Remedy.State.GIVEN ? Deed.REMEDY_GIVEN : Deed.REMEDY_ASKED, id, remedy, actor);
        if (key != null) {
            creations.remember(key, content, remedy.id(), actor);
        }
        return settled(recovery, actor);
    }

    private Remedy given(UUID recovery, Wanted wanted, Actor actor) {
        var offer = wanted.offer();
        var money = offer.money();
        var remedy = new Remedy(Ids.next(), offer, Remedy.State.GIVEN, actor.id(), clock.instant(), null, null);
        store.insert(recovery, remedy);
        if (money == null || ledger.spend(remedy.id(), offer, money, actor)) {
            return remedy;
        }
        if (!wanted.ask()) {
            throw beyond(money, actor);
        }
        var asked = remedy.in(Remedy.State.AWAITING);
        store.update(asked);
        return asked;
    }

    private Problem beyond(Money money, Actor actor) {
        var currency = money.currency().getCurrencyCode();
        var left = ledger.left(currency, actor);
        var allowance = left.allowance();
        var single = allowance == null ? BigDecimal.ZERO : allowance.single().amount();
        return Problem.of(
                Problem.Kind.CONFLICT,
                "recovery.over-allowance",
                money.amount().toPlainString(),
                left.amount().toPlainString(),
                single.toPlainString(),
                currency);
    }

    private void check(Recovery recovery, Remedy.Offer offer) {
        if (recovery.isOver()) {
            throw Problem.of(Problem.Kind.CONFLICT, "recovery.over");
        }
        if (offer.note().length() > LONGEST_NOTE || offer.note().indexOf('\0') >= 0) {
            throw Problem.invalid(List.of(Problem.Field.of("note", "text.length", 0, LONGEST_NOTE)));
        }
        checkMoney(recovery, offer);
        var before = store.of(recovery.id()).stream()
                .filter(one -> one.offer().kind() == offer.kind() && one.state().counts())
                .findFirst();
        if (before.isPresent() && !offer.again()) {
            throw Problem.conflict(
                    "recovery.given-already", Map.of("remedy", before.get().id()));
        }
    }

    private void checkMoney(Recovery recovery, Remedy.Offer offer) {
        var money = offer.money();
        if (money == null) {
            if (offer.kind() == Remedy.Kind.REFUND || offer.kind() == Remedy.Kind.VOUCHER) {
                throw Problem.invalid(List.of(Problem.Field.of("amount", "required")));
            }
            return;
        }
        if (money.amount().signum() <= 0) {
            throw Problem.invalid(List.of(Problem.Field.of("amount", "recovery.amount-positive")));
        }
        if (offer.kind() == Remedy.Kind.APOLOGY) {
            throw Problem.invalid(List.of(Problem.Field.of("amount", "recovery.apology-is-free")));
        }
        var others = store.of(recovery.id()).stream()
                .flatMap(one -> Optional.ofNullable(one.offer().money()).stream())
                .filter(one -> !one.currency().equals(money.currency()))
                .findFirst();
        others.ifPresent(other -> {
            throw Problem.invalid(List.of(Problem.Field.of(
                    "amount", "recovery.one-currency", other.currency().getCurrencyCode())));
        });
    }

    /** Somebody else than who asked approves or declines it. */
    @Transactional
    Recovery decide(UUID id, UUID remedyId, boolean approved, String remark, Actor actor) {
        var recovery = recoveries.locked(id, actor);
        var remedy = find(id, remedyId);
        if (!allowances.approves(actor)) {
            throw Problem.of(Problem.Kind.FORBIDDEN, "forbidden");
        }
        if (remedy.by().equals(actor.id())) {
            throw Problem.of(Problem.Kind.FORBIDDEN, "recovery.own-request");
        }
        if (remedy.state() != Remedy.State.AWAITING) {
            throw Problem.of(Problem.Kind.CONFLICT, "recovery.decided-already");
        }
        var word = new Remedy.Word(actor.id(), clock.instant(), checked(remark));
        var decided = remedy.decided(approved ? Remedy.State.GIVEN : Remedy.State.DECLINED, word);
        store.update(decided);
        var money = remedy.offer().money();
        if (approved && money != null) {
            ledger.spendApproved(remedy.id(), remedy.offer(), money, actor);
        }
        note(Deed.REMEDY_DECIDED, id, decided, actor);
        return settled(recovery, actor);
    }

    /** Takes back what was given by mistake: the ledger gets a line that undoes the first. */
    @Transactional
    Recovery reverse(UUID id, UUID remedyId, String reason, Actor actor) {
        var recovery = recoveries.locked(id, actor);
        recoveries.require(Right.EDIT, recovery, actor);
        var remedy = find(id, remedyId);
        if (!remedy.state().counts()) {
            throw Problem.of(Problem.Kind.CONFLICT, "recovery.reversed-already");
        }
        if (reason.isBlank()) {
            throw Problem.invalid(List.of(Problem.Field.of("reason", "required")));
        }
        var reversed = remedy.reversed(new Remedy.Word(actor.id(), clock.instant(), checked(reason)));
        store.update(reversed);
        ledger.reverse(remedyId, actor);
        note(Deed.REMEDY_REVERSED, id, reversed, actor);
        return settled(recovery, actor);
    }

    private Remedy find(UUID recovery, UUID remedy) {
        return store.of(recovery).stream()
                .filter(one -> one.id().equals(remedy))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("not-found"));
    }

    private Recovery settled(Recovery recovery, Actor actor) {
        var awaiting = store.of(recovery.id()).stream().anyMatch(one -> one.state() == Remedy.State.AWAITING);
        return recoveries.settle(recovery, awaiting, actor);
    }

    private void note(Deed deed, UUID recovery, Remedy remedy, Actor actor) {
        var money = remedy.offer().money();
        audit.write(Note.of(deed, actor)
                .about(RecoveryTypes.RECOVERIES, recovery)
                .with("remedy", remedy.id())
                .with("kind", remedy.offer().kind())
                .with("state", remedy.state())
                .with("amount", money == null ? null : money.amount().toPlainString())
                .with("currency", money == null ? null : money.currency().getCurrencyCode()));
    }

    private static String checked(String remark) {
        if (remark.length() > LONGEST_NOTE || remark.indexOf('\0') >= 0) {
            throw Problem.invalid(List.of(Problem.Field.of("remark", "text.length", 0, LONGEST_NOTE)));
        }
        return remark.strip();
    }
}
