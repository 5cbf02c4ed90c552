package zhiji.platform;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** A number as people write it (数字): 1234.5, 1,234.50, ¥99, 12 %, (12.00) for what is negative in an account. */
public final class NumberText {

    private static final Pattern PLAIN = Pattern.compile("[+-]?\\d{1,24}(?:\\.\\d{1,18})?");
    private static final Pattern GROUPED = Pattern.compile("[+-]?\\d{1,3}(?:[,，]\\d{3})+(?:\\.\\d+)?");
    private static final Pattern COMMA = Pattern.compile("[+-]?\\d{1,3}(?:[. ]?\\d{3})*(?:,\\d+)?|[+-]?\\d+(?:,\\d+)?");
    private static final Pattern SIGNS = Pattern.compile("[\\s¥￥$€元%％]");

    private NumberText() {}

    public static Optional<BigDecimal> read(String written) {
        return read(written, false);
    }

    /**
     * Reads a number as people write it.
     *
     * @param comma whether a comma, and not a point, stands before the decimals
     */
    public static Optional<BigDecimal> read(String written, boolean comma) {
        if (!comma && PLAIN.matcher(written).matches()) {
            return Optional.of(new BigDecimal(written));
        }
        var text = SIGNS.matcher(written).replaceAll("");
        if (text.startsWith("(") && text.endsWith(")")) {
            text = "-" + text.substring(1, text.length() - 1);
        }
        if (comma && COMMA.matcher(text).matches()) {
            text = text.replace(".", "").replace(',', '.');
        } else if (!comma && GROUPED.matcher(text).matches()) {
            text = text.replaceAll("[,，]", "");
        } else if (comma) {
            return Optional.empty();
        }
        return PLAIN.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }
}
