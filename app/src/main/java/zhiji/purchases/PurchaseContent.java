package zhiji.purchases;

import java.time.Instant;
import zhiji.platform.Money;
import zhiji.platform.PartyId;

/**
 * A purchase as a till, shop or file tells it; a negative amount is a return (退货). The line names it within its
 * source: the same line told again is the same purchase.
 */
public record PurchaseContent(String line, PartyId party, Instant at, Money amount, PurchaseDetails details) {}
