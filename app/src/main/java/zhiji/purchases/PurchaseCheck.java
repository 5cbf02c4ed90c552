package zhiji.purchases;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zhiji.platform.Problem;

/** What keeps a purchase out of the ledger: impossible times, texts and numbers beyond what it can keep. */
final class PurchaseCheck {

    /** Each month is a partition of its own, so no typing error may open months nobody ever traded in. */
    private static final Instant EARLIEST =
            LocalDate.of(1970, 1, 1).atStartOfDay(ZoneOffset.UTC).toInstant();

    /** Clocks of tills are wrong by hours, and their zones too. */
    private static final Duration AHEAD = Duration.ofDays(1);

    private static final int LONGEST_TEXT = 500;
    private static final int LONGEST_LINE = 200;
    private static final int MAXIMAL_SCALE = 4;
    private static final int MAXIMAL_DIGITS = 14;

    private final Instant latest;
    private final List<Problem.Field> faults = new ArrayList<>();

    private PurchaseCheck(Instant now) {
        latest = now.plus(AHEAD);
    }

    static List<Problem.Field> faults(PurchaseContent content, Instant now) {
        var check = new PurchaseCheck(now);
        check.line(content.line());
        check.at(content.at());
        check.details(content.details());
        return check.faults;
    }

    private void line(String line) {
        if (line.isBlank() || line.length() > LONGEST_LINE) {
            faults.add(Problem.Field.of("line", "text.length", 1, LONGEST_LINE));
        }
        text("line", line);
    }

    private void at(Instant at) {
        if (at.isBefore(EARLIEST) || at.isAfter(latest)) {
            faults.add(Problem.Field.of("at", "purchase.time", at));
        }
    }

    private void details(PurchaseDetails details) {
        text("channel", details.channel());
        text("orderNumber", details.orderNumber());
        text("productCode", details.productCode());
        text("productName", details.productName());
        text("batch", details.batch());
        number("quantity", details.quantity());
        number("discount", details.discount());
        number("cost", details.cost());
    }

    private void text(String path, @Nullable String text) {
        if (text != null && text.length() > LONGEST_TEXT) {
            faults.add(Problem.Field.of(path, "text.length", 0, LONGEST_TEXT));
        } else if (text != null && text.indexOf('\0') >= 0) {
            faults.add(Problem.Field.of(path, "text.unprintable"));
        }
    }

    private void number(String path, @Nullable BigDecimal number) {
        if (number == null) {
            return;
        }
        var plain = number.stripTrailingZeros();
        if (plain.scale() > MAXIMAL_SCALE || plain.precision() - plain.scale() > MAXIMAL_DIGITS) {
            faults.add(Problem.Field.of(path, "money.out-of-range", number.toPlainString()));
        }
    }
}
