package zhiji.recovery;

import java.util.UUID;
import zhiji.platform.Money;
import zhiji.platform.Problem;

/** An allowance (授权额度): what everybody with a role may spend by themselves, in a month and at one time. */
record Allowance(UUID role, Money monthly, Money single, boolean approves) {

    /** @throws Problem if an amount is negative, or both are not of one currency */
    Allowance {
        if (monthly.isNegative() || single.isNegative()) {
            throw Problem.invalid("recovery.amount-positive");
        }
        if (!monthly.currency().equals(single.currency())) {
            throw Problem.invalid("recovery.one-currency", monthly.currency().getCurrencyCode());
        }
    }

    /** Whether that much may be spent at one time. */
    boolean allows(Money money) {
        return single.currency().equals(money.currency()) && single.amount().compareTo(money.amount()) >= 0;
    }
}
