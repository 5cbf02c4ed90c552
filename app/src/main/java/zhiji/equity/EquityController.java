package zhiji.equity;

import java.time.LocalDate;
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
import zhiji.platform.Problem;

/** What the whole base of customers is worth, over HTTP. */
@RestController
@RequestMapping("/api/v1/equity")
class EquityController {

    private static final int LATEST_QUARTER = 400;

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
