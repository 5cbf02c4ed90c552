package zhiji.science.value;

import java.util.Arrays;

/**
 * The four kinds of customers by frequency × spend (频度 × 金额): whom to befriend, whom to enjoy while they last, whom
 * to make pay, whom to let pass.
 *
 * <p>Source of the four kinds: W. Reinartz and V. Kumar (2002), The mismanagement of customer loyalty, Harvard Business
 * Review 80(7), 86–94. High means above the {@link Cut}.
 */
public enum Quadrant {
    /** 知己: often and much; true friends. Reward, listen, never annoy with advertising. */
    BOSOM_FRIEND("知己"),
    /** 蝴蝶: much but rarely; butterflies. Sell while they are here, do not chase them when they have flown. */
    BUTTERFLY("蝴蝶"),
    /** 藤壶: often but little; barnacles. Find out whether their wallet is small or just closed to us. */
    BARNACLE("藤壶"),
    /** 过客: rarely and little; passers-by. Make every single deal pay for itself. */
    PASSER_BY("过客");

    private final String chinese;

    Quadrant(String chinese) {
        this.chinese = chinese;
    }

    /** The Chinese name. */
    public String chinese() {
        return chinese;
    }

    /** The kind of a customer. */
    public static Quadrant of(double frequency, double spend, Cut cut) {
        boolean often = frequency > cut.frequency();
        if (spend > cut.spend()) {
            return often ? BOSOM_FRIEND : BUTTERFLY;
        }
        return often ? BARNACLE : PASSER_BY;
    }

    /**
     * Above these a customer counts as high.
     *
     * @param frequency purchases
     * @param spend amount, per purchase or in total as the caller likes, but the same for all
     */
    public record Cut(double frequency, double spend) {

        public Cut {
            Checks.finite("frequency", frequency);
            Checks.finite("spend", spend);
        }

        /** The means: few and large customers pull them up. */
        public static Cut means(double[] frequency, double[] spend) {
            return new Cut(mean(frequency), mean(spend));
        }

        /** The medians: about half of the customers are above each, unless many are equal. */
        public static Cut medians(double[] frequency, double[] spend) {
            Checks.positive("number of customers", frequency.length);
            return new Cut(Quantiles.median(frequency), Quantiles.median(spend));
        }

        private static double mean(double[] values) {
            return Arrays.stream(values)
                    .average()
                    .orElseThrow(() -> new IllegalArgumentException("number of customers is 0, must be positive"));
        }
    }
}
