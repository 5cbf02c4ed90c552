package zhiji.cli;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import zhiji.science.value.CustomerBase;
import zhiji.science.value.TransactionLog;
import zhiji.science.value.Unit;
import zhiji.science.value.Window;

/** The options that say where transactions are and which of them count. */
final class ValueLog {

    private static final List<DateTimeFormatter> USUAL = List.of(
            DateTimeFormatter.ISO_LOCAL_DATE,
            DateTimeFormatter.BASIC_ISO_DATE,
            DateTimeFormatter.ofPattern("yyyy/M/d", Locale.ROOT),
            DateTimeFormatter.ofPattern("yyyy-M-d", Locale.ROOT),
            DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.ROOT));

    @Option(names = "--transactions", paramLabel = "FILE", description = "CSV of transactions; - for standard input")
    private @Nullable String file;

    @Option(names = "--customer", paramLabel = "COL", description = "header name or position; default customer or 1")
    private @Nullable String customer;

    @Option(names = "--date", paramLabel = "COL", description = "header name or position; default date or 2")
    private @Nullable String date;

    @Option(
            names = "--amount",
            paramLabel = "COL",
            description = "header name or position; default amount, or 3 if there")
    private @Nullable String amount;

    @Option(names = "--date-format", paramLabel = "PATTERN", description = "such as yyyyMMdd; default: found out")
    private @Nullable String dateFormat;

    @Option(names = "--no-header", description = "the first row is a transaction already")
    private boolean noHeader;

    @Option(
            names = "--delimiter",
            paramLabel = "C",
            defaultValue = "auto",
            description = "a character, auto, space or tab")
    private String delimiter = "auto";

    @Option(names = "--from", paramLabel = "DATE", description = "ignore what was before")
    private @Nullable String from;

    @Option(
            names = "--until",
            paramLabel = "DATE",
            description = "end of the observation; default: last day of the log")
    private @Nullable String until;

    @Option(names = "--unit", defaultValue = "week", description = "day, week or month")
    private String unit = "week";

    private final Map<String, LocalDate> dates = new HashMap<>();
    private @Nullable DateTimeFormatter formatter;
    private boolean amountsKnown;

    /** Whether a file was given. */
    boolean isGiven() {
        return file != null;
    }

    /** Whether the file has amounts; known after reading. */
    boolean hasAmounts() {
        return amountsKnown;
    }

    /** Name of the file for messages. */
    String name() {
        return file == null || file.equals("-") ? "standard input" : file;
    }

    /** Reads the log and sums it up. */
    CustomerBase base(@Nullable String holdoutUntil) {
        return explained(this::name, () -> read().base(window(holdoutUntil)));
    }

    /** The unit of time. */
    Unit unit() {
        return switch (unit.toLowerCase(Locale.ROOT)) {
            case "day" -> Unit.DAY;
            case "week" -> Unit.WEEK;
            case "month" -> Unit.MONTH;
            default -> throw new InputFault("--unit is '" + unit + "', must be day, week or month.");
        };
    }

    /** A window of the log. */
    Window window(@Nullable String holdoutUntil) {
        return explained(
                () -> "The window",
                () -> new Window(
                        option("--from", from),
                        option("--until", until),
                        option("--holdout-until", holdoutUntil),
                        unit()));
    }

    /** A date given as an option, in any usual form or that of the file. */
    @Nullable
    LocalDate option(String name, @Nullable String text) {
        if (text == null) {
            return null;
        }
        DateTimeFormatter form = USUAL.stream()
                .filter(usual -> isDate(text, usual))
                .findFirst()
                .orElseThrow(() -> new InputFault(name + " is '" + text + "', must be a date such as 2026-11-21."));
        return LocalDate.parse(text, form);
    }

    /** Reads all transactions. */
    TransactionLog read() {
        if (file == null) {
            throw new InputFault("Say where the transactions are: --transactions FILE, or - for standard input.");
        }
        TransactionLog log = new TransactionLog();
        LocalDate today = LocalDate.now(ZoneId.systemDefault());
        try (Csv csv = open()) {
            int customerColumn = column(csv, customer, "customer", 1);
            int dateColumn = column(csv, date, "date", 2);
            int amountColumn = -1;
            while (csv.next()) {
                if (log.size() == 0) {
                    amountColumn = amountColumn(csv);
                }
                LocalDate day = date(csv, dateColumn);
                if (day.isAfter(today)) {
                    throw csv.fault(dateColumn, day + " lies in the future");
                }
                String who = csv.text(customerColumn);
                if (who.isEmpty()) {
                    throw csv.fault(customerColumn, "there is no customer");
                }
                log.add(who, day, amountColumn < 0 ? 0 : csv.number(amountColumn));
            }
            if (log.size() == 0) {
                throw csv.fault("there are no transactions");
            }
        }
        return log;
    }

    /** Opens the file with its delimiter and header. */
    Csv open() {
        return Csv.open(file == null ? "-" : file, delimiter, !noHeader);
    }

    /** The column named by the option, or by its usual name, or by its usual position. */
    int column(Csv csv, @Nullable String option, String usual, int position) {
        if (option != null) {
            return csv.column(option);
        }
        return csv.has(usual) ? csv.column(usual) : csv.column(String.valueOf(position));
    }

    /** The column of customers. */
    int customerColumn(Csv csv) {
        return column(csv, customer, "customer", 1);
    }

    private int amountColumn(Csv csv) {
        int column = -1;
        if (amount != null) {
            column = csv.column(amount);
        } else if (csv.has("amount")) {
            column = csv.column("amount");
        } else if (csv.width() == 3) {
            column = 2;
        }
        amountsKnown = column >= 0;
        return column;
    }

    private LocalDate date(Csv csv, int column) {
        String text = csv.text(column);
        LocalDate known = dates.get(text);
        if (known != null) {
            return known;
        }
        LocalDate parsed = parse(csv, column, text);
        dates.put(text, parsed);
        return parsed;
    }

    private LocalDate parse(Csv csv, int column, String text) {
        DateTimeFormatter format = formatter == null ? formatterFor(csv, column, text) : formatter;
        formatter = format;
        try {
            return LocalDate.parse(dateFormat == null ? dayOf(text) : text, format);
        } catch (DateTimeParseException mismatch) {
            throw csv.fault(
                    column,
                    "'" + text + "' is not a date"
                            + (dateFormat == null
                                    ? " like those before; give --date-format"
                                    : " of the form " + dateFormat));
        }
    }

    private DateTimeFormatter formatterFor(Csv csv, int column, String text) {
        if (dateFormat != null) {
            try {
                return DateTimeFormatter.ofPattern(dateFormat, Locale.ROOT);
            } catch (IllegalArgumentException malformed) {
                throw new InputFault("--date-format is '" + dateFormat + "': " + malformed.getMessage() + ".");
            }
        }
        return USUAL.stream()
                .filter(usual -> isDate(dayOf(text), usual))
                .findFirst()
                .orElseThrow(() -> csv.fault(
                        column,
                        "'" + text + "' is not a date in a usual form; give --date-format, and --no-header if the first"
                                + " row is data"));
    }

    private static boolean isDate(String text, DateTimeFormatter form) {
        try {
            LocalDate.parse(text, form);
            return true;
        } catch (DateTimeParseException mismatch) {
            return false;
        }
    }

    /** Cuts off a time of day. */
    private static String dayOf(String text) {
        int end = Math.max(text.indexOf('T'), text.indexOf(' '));
        return end > 0 ? text.substring(0, end) : text;
    }

    /** Turns what science refuses into a fault of the input, with its subject. */
    static <T> T explained(Supplier<String> subject, Supplier<T> action) {
        try {
            return action.get();
        } catch (IllegalArgumentException | ArithmeticException refused) {
            throw new InputFault(subject.get() + ": " + refused.getMessage() + ".");
        }
    }
}
