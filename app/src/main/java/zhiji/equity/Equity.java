package zhiji.equity;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import zhiji.platform.Money;

/** What all customers together are worth (客户资产), and who brings it. */
record Equity(
        LocalDate asOf,
        long customers,
        double alive,
        @Nullable Money equity,
        List<Part> kinds,
        List<Part> years) {

    Equity {
        kinds = List.copyOf(kinds);
        years = List.copyOf(years);
    }

    /**
     * Customers of one kind, or who first bought in one year.
     *
     * @param alive how many of them are expected to be customers still
     */
    record Part(
            String key,
            long customers,
            double alive,
            Money revenue,
            @Nullable Money equity) {}

    /**
     * Who first bought in a quarter (同期群), and how many of them bought again in each quarter since.
     *
     * @param quarter its first day
     * @param later from the first quarter, in which all of them bought
     */
    record Cohort(LocalDate quarter, List<Long> later) {

        Cohort {
            later = List.copyOf(later);
        }
    }

    /** How customers went from one group to another between two months (迁移). */
    record Migration(
            List<LocalDate> months,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            List<Move> moves) {

        Migration {
            months = List.copyOf(months);
            moves = List.copyOf(moves);
        }
    }

    /** Absent for who was of no group. */
    record Move(@Nullable String from, @Nullable String to, long customers) {}

    /** A customer, by name. */
    record Named(UUID id, String name) {}
}
