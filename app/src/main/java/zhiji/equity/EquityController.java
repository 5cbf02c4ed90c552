package zhiji.equity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import zhiji.platform.Actor;
import zhiji.platform.Items;
import zhiji.platform.Money;
import zhiji.platform.Problem;

/** What the whole base of customers is worth, over HTTP. */
@RestController
@RequestMapping("/api/v1/equity")
class EquityController {

    private static final int LATEST_QUARTER = 400;
    private static final double HIGHEST_RETENTION = 0.999;
    private static final double LOWEST_DISCOUNT = 0.001;
    private static final double MOST_MONEY = 1e9;
    private static final double MOST_WON = 1e9;

    private final Equities equities;

    EquityController(Equities equities) {
        this.equities = equities;
    }

    /** What all customers together are worth; no content before the first scoring. */
    @GetMapping
    ResponseEntity<Equity> getEquity(Actor actor) {
        return equities.find(actor)
                .map(ResponseEntity::ok)
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    /** Who first bought in a quarter, and how many of them bought again in each quarter since. */
    @GetMapping("/cohorts")
    Items<Equity.Cohort> listCohorts(Actor actor) {
        return new Items<>(equities.cohorts(actor));
    }

    @GetMapping("/cohorts/customers")
    Items<Equity.Named> listCohortCustomers(
            @RequestParam LocalDate quarter, @RequestParam(defaultValue = "0") int later, Actor actor) {
        if (later < 0 || later > LATEST_QUARTER) {
            throw Problem.invalid(List.of(Problem.Field.of("later", "number.range", later, 0, LATEST_QUARTER)));
        }
        return new Items<>(equities.stayed(quarter, later, actor));
    }

    /**
     * Where the levers of customer equity stand, and what one per cent of each brings; any of them can be set to see what it would
     * do. No content before the first count.
     */
    @GetMapping("/levers")
    ResponseEntity<Levers> getLevers(
            @RequestParam(required = false) @Nullable Double retention,
            @RequestParam(required = false) @Nullable BigDecimal margin,
            @RequestParam(required = false) @Nullable Double discountRate,
            @RequestParam(required = false) @Nullable BigDecimal acquisitionCost,
            @RequestParam(required = false) @Nullable Double won,
            Actor actor) {
        var faults = new ArrayList<Problem.Field>();
        refuseOutside("retention", retention, 0, HIGHEST_RETENTION, faults);
        refuseOutside("margin", margin, -MOST_MONEY, MOST_MONEY, faults);
        refuseOutside("discountRate", discountRate, LOWEST_DISCOUNT, 1, faults);
        refuseOutside("acquisitionCost", acquisitionCost, 0, MOST_MONEY, faults);
        refuseOutside("won", won, 0, MOST_WON, faults);
        if (!faults.isEmpty()) {
            throw Problem.invalid(List.copyOf(faults));
        }
        return equities.levers(
                        found -> new Levers.Setting(
                                found.customers(),
                                money(margin, found.margin()),
                                retention == null ? found.retention() : retention,
                                discountRate == null ? found.discountRate() : discountRate,
                                money(acquisitionCost, found.acquisitionCost()),
                                won == null ? found.won() : won,
                                found.years()),
                        actor)
                .map(ResponseEntity::ok)
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    /** A step of the curve: of so many customers with this tenure so many left, and what share is left, with a band of 95 %. */
    record Survival(int months, int atRisk, int departures, double share, double low, double high) {}

    /** What share of customers is still one after how many months (Kaplan-Meier). */
    @GetMapping("/survival")
    Items<Survival> listSurvival(Actor actor) {
        return new Items<>(equities.survival(actor).stream()
                .map(step -> new Survival(
                        (int) step.tenure(),
                        step.atRisk(),
                        step.departures(),
                        step.survival(),
                        step.low(),
                        step.high()))
                .toList());
    }

    private static Money money(@Nullable BigDecimal amount, Money found) {
        return amount == null ? found : new Money(amount, found.currency());
    }

    private static void refuseOutside(
            String field, @Nullable Number value, double low, double high, List<Problem.Field> faults) {
        if (value != null && !(value.doubleValue() >= low && value.doubleValue() <= high)) {
            faults.add(Problem.Field.of(field, "number.range", value, low, high));
        }
    }

    /** How customers went from one group to another between two months; by {@code quadrant}, {@code stage} or {@code tier}. */
    @GetMapping("/migration")
    Equity.Migration getMigration(
            @RequestParam(defaultValue = "quadrant") String by,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            Actor actor) {
        return equities.migration(grouping(by), from, to, actor);
    }

    @GetMapping("/migration/customers")
    Items<Equity.Named> listMigrationCustomers(
            @RequestParam String by,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam(required = false) @Nullable String before,
            @RequestParam(required = false) @Nullable String after,
            Actor actor) {
        var move = new Equity.Move(before, after, 0);
        return new Items<>(equities.moved(grouping(by), from, to, move, actor));
    }

    private static Grouping grouping(String by) {
        for (var grouping : Grouping.values()) {
            if (grouping.name().toLowerCase(Locale.ROOT).equals(by)) {
                return grouping;
            }
        }
        throw Problem.invalid(List.of(Problem.Field.of("by", "enumeration.unknown", by)));
    }
}
