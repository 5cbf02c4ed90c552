package zhiji.recovery;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import zhiji.platform.Actor;
import zhiji.platform.Money;
import zhiji.platform.Region;

/**
 * The ledger (复式账) of what recoveries cost. A line takes from one book what it adds to another: the company puts an
 * allowance at somebody's disposal, they spend it on a customer, the company spends what was approved. Nothing is altered;
 * what was wrong is reversed by a line of its own. Called in the transaction of the remedy.
 */
@Component
class Ledger {

    private final LedgerStore store;
    private final AllowanceStore allowances;
    private final Region region;
    private final Clock clock;

    Ledger(LedgerStore store, AllowanceStore allowances, Region region, Clock clock) {
        this.store = store;
        this.allowances = allowances;
        this.region = region;
        this.clock = clock;
    }

    /** What somebody may still spend this month, and the allowance it comes from. */
    record Left(@Nullable Allowance allowance, BigDecimal amount) {}

    /** As it is now; somebody may spend it meanwhile. */
    Left left(String currency, Actor actor) {
        var allowance = allowances.of(actor, currency);
        return allowance
                .map(one -> new Left(
                        one,
                        store.find(purse(one, actor))
                                .map(book -> left(one, book))
                                .orElse(one.monthly().amount())))
                .orElse(new Left(null, BigDecimal.ZERO));
    }

    private BigDecimal left(Allowance allowance, UUID book) {
        var more = allowance.monthly().amount().subtract(store.granted(book));
        return store.balance(book).add(more).max(BigDecimal.ZERO);
    }

    /** Spends from the actor's allowance; says false, and spends nothing, if that is not enough. */
    boolean spend(UUID remedy, Remedy.Offer offer, Money money, Actor actor) {
        var currency = money.currency().getCurrencyCode();
        var allowance = allowances.of(actor, currency).filter(one -> one.allows(money));
        if (allowance.isEmpty()) {
            return false;
        }
        store.openCommon(currency);
        var book = store.lock(purse(allowance.get(), actor));
        if (granted(book, allowance.get(), actor).compareTo(money.amount()) < 0) {
            return false;
        }
        var line = new LedgerStore.Line(
                "SPEND", book, store.common(offer.kind().name(), currency), money.amount(), remedy, null);
        store.add(line, actor.id(), clock.instant());
        return true;
    }

    /** Spends what was approved from no allowance but the company's own purse. */
    void spendApproved(UUID remedy, Remedy.Offer offer, Money money, Actor actor) {
        var currency = money.currency().getCurrencyCode();
        store.openCommon(currency);
        var line = new LedgerStore.Line(
                "SPEND",
                store.common(LedgerStore.COMPANY, currency),
                store.common(offer.kind().name(), currency),
                money.amount(),
                remedy,
                null);
        store.add(line, actor.id(), clock.instant());
    }

    /** Puts back what a remedy cost where it was taken from. */
    void reverse(UUID remedy, Actor actor) {
        store.spent(remedy).ifPresent(spent -> {
            var line = new LedgerStore.Line(
                    "REVERSAL", spent.getTakerId(), spent.getGiverId(), spent.getAmount(), remedy, spent.getId());
            store.add(line, actor.id(), clock.instant());
        });
    }

    Optional<Money> spentOn(UUID recovery) {
        return store.spentOn(recovery);
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), region.timeZone());
    }

    private LedgerStore.Purse purse(Allowance allowance, Actor actor) {
        return new LedgerStore.Purse(
                actor.id(),
                allowance.role(),
                today().withDayOfMonth(1),
                allowance.monthly().currency().getCurrencyCode());
    }

    /**
     * The balance of a month's book after the allowance that is now in force was put into it; of one that was lowered only
     * what is not yet spent is taken out again.
     */
    private BigDecimal granted(UUID book, Allowance allowance, Actor actor) {
        var balance = store.balance(book);
        var more = allowance.monthly().amount().subtract(store.granted(book)).max(balance.negate());
        if (more.signum() == 0) {
            return balance;
        }
        var company =
                store.common(LedgerStore.COMPANY, allowance.monthly().currency().getCurrencyCode());
        var line = more.signum() > 0
                ? new LedgerStore.Line("GRANT", company, book, more, null, null)
                : new LedgerStore.Line("GRANT", book, company, more.negate(), null, null);
        store.add(line, actor.id(), clock.instant());
        return balance.add(more);
    }
}
