package zhiji.purchases;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import zhiji.imports.ImportChoices;
import zhiji.imports.ImportPlan;
import zhiji.imports.ImportRow;
import zhiji.platform.Moments;
import zhiji.platform.Money;
import zhiji.platform.MoneyText;
import zhiji.platform.Problem;

/** Reads purchases from the cells of rows. */
final class PurchaseRows {

    private static final Set<String> YUAN = Set.of("RMB", "人民币", "人民幣", "元", "¥", "￥");

    /** As many digits of the file's SHA-256 as keep files apart for ever. */
    private static final int DIGEST = 32;

    private final ImportPlan plan;
    private final Moments moments;
    private final Currency currency;
    private final String digest;

    PurchaseRows(ImportPlan plan, ZoneId zone) {
        this.plan = plan;
        moments = new Moments(zone, plan.settings().dateFormat());
        currency = Currency.getInstance(plan.settings().currency());
        digest = plan.digest().substring(0, DIGEST);
    }

    /** A purchase by a buyer who is not looked up yet; absent when there are faults. */
    record Row(String buyer, @Nullable Draft draft, List<Problem.Field> faults) {}

    /** A purchase without its buyer. */
    record Draft(String line, Instant at, Money amount, PurchaseDetails details) {}

    static List<Problem.Field> faults(ImportChoices settings) {
        var faults = new ArrayList<Problem.Field>();
        if (currency(settings.currency()).isEmpty()) {
            faults.add(Problem.Field.of("currency", "purchase.unknown-currency", settings.currency()));
        }
        try {
            new Moments(ZoneId.of("UTC"), settings.dateFormat());
        } catch (IllegalArgumentException noFormat) {
            faults.add(Problem.Field.of("dateFormat", "import.date-format", String.valueOf(settings.dateFormat())));
        }
        return faults;
    }

    List<Row> read(List<ImportRow> rows) {
        return rows.stream().map(this::read).toList();
    }

    private Row read(ImportRow row) {
        var faults = new ArrayList<Problem.Field>();
        var buyer = plan.value(row, "party");
        if (buyer.isEmpty()) {
            faults.add(Problem.Field.of("party", "required"));
        }
        var at = at(row, faults);
        var amount = number(row, "amount", faults);
        if (amount == null && plan.value(row, "amount").isEmpty()) {
            faults.add(Problem.Field.of("amount", "required"));
        }
        var details = details(row, faults);
        var money = amount == null ? null : money(row, amount, faults);
        return at == null || money == null || !faults.isEmpty()
                ? new Row(buyer, null, faults)
                : new Row(buyer, new Draft(line(row), at, money, details), faults);
    }

    private PurchaseDetails details(ImportRow row, List<Problem.Field> faults) {
        return new PurchaseDetails(
                text(row, "channel"),
                text(row, "order-number"),
                text(row, "product-code"),
                text(row, "product-name"),
                number(row, "quantity", faults),
                number(row, "discount", faults),
                number(row, "cost", faults),
                text(row, "batch"));
    }

    /** The number of the line within its order where the file tells it; else the place in the file. */
    private String line(ImportRow row) {
        var told = plan.value(row, "line");
        if (told.isEmpty()) {
            return digest + ":" + row.number();
        }
        var order = plan.value(row, "order-number");
        return order.isEmpty() ? told : order + "/" + told;
    }

    private @Nullable Instant at(ImportRow row, List<Problem.Field> faults) {
        var text = plan.value(row, "at");
        if (text.isEmpty()) {
            faults.add(Problem.Field.of("at", "required"));
            return null;
        }
        var at = moments.read(text);
        if (at.isEmpty()) {
            faults.add(Problem.Field.of("at", "import.date", text));
        }
        return at.orElse(null);
    }

    private @Nullable Money money(ImportRow row, BigDecimal amount, List<Problem.Field> faults) {
        var named = plan.value(row, "currency");
        var text = named.isEmpty() ? currencyIn(plan.value(row, "amount")) : named;
        var paidIn = text.isEmpty() ? Optional.of(currency) : currency(text);
        if (paidIn.isEmpty()) {
            faults.add(Problem.Field.of("currency", "purchase.unknown-currency", text));
            return null;
        }
        try {
            return new Money(amount, paidIn.get());
        } catch (Problem outOfRange) {
            faults.add(Problem.Field.of(
                    "amount", outOfRange.code(), outOfRange.values().toArray()));
            return null;
        }
    }

    /** An amount may name its currency itself. */
    private static String currencyIn(String amount) {
        return MoneyText.read(amount, false)
                .flatMap(money -> Optional.ofNullable(money.currency()))
                .orElse("");
    }

    private @Nullable String text(ImportRow row, String field) {
        var text = plan.value(row, field);
        return text.isEmpty() ? null : text;
    }

    private @Nullable BigDecimal number(ImportRow row, String field, List<Problem.Field> faults) {
        var text = plan.value(row, field);
        if (text.isEmpty()) {
            return null;
        }
        var number = MoneyText.read(text, false).map(MoneyText::amount);
        if (number.isEmpty()) {
            faults.add(Problem.Field.of(field, "import.number", text));
        }
        return number.orElse(null);
    }

    private static Optional<Currency> currency(String written) {
        var code = written.strip().toUpperCase(Locale.ROOT);
        try {
            return Optional.of(Currency.getInstance(YUAN.contains(code) ? "CNY" : code));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }
}
