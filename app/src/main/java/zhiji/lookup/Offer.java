package zhiji.lookup;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;

/**
 * What to offer next (推荐), and why: a product that this customer comes back for and that is due again.
 *
 * @param usualDays how many days one purchase of it usually lasts
 * @param sinceDays how long the last one was ago
 */
record Offer(String product, String code, int times, long usualDays, long sinceDays) {

    private static final int RHYTHM = 3;
    private static final double NEARLY_DUE = .8;

    /** Longer than this overdue, they have given it up or buy it elsewhere: no reason to press. */
    private static final double GIVEN_UP = 3;

    static Optional<Offer> of(Habits habits, LocalDate today) {
        return habits.products().stream()
                .flatMap(product -> of(product, today).stream())
                .max(Comparator.comparingInt(Offer::times));
    }

    private static Optional<Offer> of(Habits.Product product, LocalDate today) {
        var gap = product.gapDays();
        if (gap == null || gap < 1 || product.times() < RHYTHM) {
            return Optional.empty();
        }
        var since = ChronoUnit.DAYS.between(product.lastOn(), today);
        var code = product.code() == null ? "" : product.code();
        return since < NEARLY_DUE * gap || since > GIVEN_UP * gap
                ? Optional.empty()
                : Optional.of(new Offer(product.name(), code, product.times(), Math.round(gap), since));
    }
}
