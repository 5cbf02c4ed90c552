package zhiji.lookup;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import zhiji.purchases.Purchase;

/**
 * What somebody is used to (习惯), from their latest purchases; a habit is what they did on at least two days in five.
 *
 * @param purchases on how many days of the ledger this looks
 * @param gapDays mean days between two of them
 * @param weekday from 1, a Monday, to 7
 */
record Habits(
        int purchases,
        @Nullable LocalDate lastOn,
        @Nullable Double gapDays,
        List<Product> products,
        @Nullable Share<String> channel,
        @Nullable Share<Integer> weekday,
        @Nullable Share<DayPart> time) {

    private static final int MOST_PRODUCTS = 5;
    private static final int FEWEST_DAYS = 3;
    private static final double USUAL = .4;

    Habits {
        products = List.copyOf(products);
    }

    /** A product, and the days it was bought on. */
    record Product(
            @Nullable String code,
            String name,
            int times,
            LocalDate lastOn,
            @Nullable Double gapDays) {}

    /** What was most often, and on how many of a hundred days. */
    record Share<T>(T value, int percent) {}

    /** A part of the day, as shops know them. */
    enum DayPart {
        @JsonProperty("morning")
        MORNING,
        @JsonProperty("noon")
        NOON,
        @JsonProperty("afternoon")
        AFTERNOON,
        @JsonProperty("evening")
        EVENING,
        @JsonProperty("night")
        NIGHT;

        static DayPart of(LocalTime time) {
            var hour = time.getHour();
            if (hour < 5) {
                return NIGHT;
            }
            return hour < 11 ? MORNING : hour < 14 ? NOON : hour < 18 ? AFTERNOON : EVENING;
        }
    }

    static Habits of(List<Purchase> latest, ZoneId zone) {
        var bought = latest.stream().filter(one -> !one.isReturn()).toList();
        var days = bought.stream().map(one -> day(one.at(), zone)).collect(Collectors.toCollection(TreeSet::new));
        var times = bought.stream()
                .map(one -> one.at().atZone(zone).toLocalTime())
                // A source that tells no time tells midnight.
                .filter(time -> !time.equals(LocalTime.MIDNIGHT))
                .toList();
        return new Habits(
                days.size(),
                days.isEmpty() ? null : days.last(),
                gap(days),
                products(bought, zone),
                most(bought.stream()
                        .map(Purchase::channel)
                        .filter(Objects::nonNull)
                        .toList()),
                most(days.stream().map(day -> day.getDayOfWeek().getValue()).toList()),
                most(times.stream().map(DayPart::of).toList()));
    }

    private static LocalDate day(Instant at, ZoneId zone) {
        return at.atZone(zone).toLocalDate();
    }

    private static @Nullable Double gap(TreeSet<LocalDate> days) {
        return days.size() < 2 ? null : (double) ChronoUnit.DAYS.between(days.first(), days.last()) / (days.size() - 1);
    }

    private static List<Product> products(List<Purchase> bought, ZoneId zone) {
        Map<String, List<Purchase>> byProduct = new TreeMap<>();
        for (var one : bought) {
            key(one).ifPresent(key ->
                    byProduct.computeIfAbsent(key, none -> new ArrayList<>()).add(one));
        }
        return byProduct.values().stream()
                .map(entries -> product(entries, zone))
                .sorted(Comparator.comparingInt(Product::times)
                        .thenComparing(Product::lastOn)
                        .reversed())
                .limit(MOST_PRODUCTS)
                .toList();
    }

    private static Product product(List<Purchase> entries, ZoneId zone) {
        var days = entries.stream().map(one -> day(one.at(), zone)).collect(Collectors.toCollection(TreeSet::new));
        var newest = entries.getFirst();
        var name =
                Objects.requireNonNullElse(newest.productName(), Objects.requireNonNullElse(newest.productCode(), ""));
        return new Product(newest.productCode(), name, days.size(), days.last(), gap(days));
    }

    private static Optional<String> key(Purchase one) {
        return Optional.ofNullable(one.productCode()).or(() -> Optional.ofNullable(one.productName()));
    }

    private static <T> @Nullable Share<T> most(List<T> values) {
        if (values.size() < FEWEST_DAYS) {
            return null;
        }
        return values.stream()
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.comparingByValue())
                .filter(entry -> entry.getValue() >= USUAL * values.size())
                .map(entry -> new Share<>(entry.getKey(), (int) (100 * entry.getValue() / values.size())))
                .orElse(null);
    }
}
