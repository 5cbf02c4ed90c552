package zhiji.purchases;

import zhiji.platform.Money;

/** What a party bought in a month ({@code 2026-11}) in one currency. */
public record PurchaseMonth(String month, long count, Money amount) {}
