package zhiji.recovery;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import zhiji.platform.Actor;

/** What recoveries cost and brought, over HTTP. */
@RestController
@RequestMapping("/api/v1/recovery-figures")
class FigureController {

    private static final int MOST_MONTHS = 36;

    private final Figures figures;

    FigureController(Figures figures) {
        this.figures = figures;
    }

    /** How recoveries came out. */
    record RecoveryResults(int open, int saved, int lost, int unknown) {

        static RecoveryResults of(
                List<FigureQueries.OriginStanding> all, Predicate<FigureQueries.OriginStanding> which) {
            var own = all.stream().filter(which).toList();
            return new RecoveryResults(
                    count(own, Progress.OPEN) + count(own, Progress.AWAITING),
                    count(own, Progress.SAVED),
                    count(own, Progress.LOST),
                    count(own, Progress.UNKNOWN));
        }

        private static int count(List<FigureQueries.OriginStanding> own, Progress standing) {
            return own.stream()
                    .filter(one -> one.standing() == standing)
                    .mapToInt(FigureQueries.OriginStanding::count)
                    .sum();
        }
    }

    /** How those came out that were opened for one reason. */
    record OriginResults(Prompt origin, RecoveryResults results) {}

    /** Figures since the first day of a month. */
    record RecoveryFigures(
            LocalDate since,
            List<FigureQueries.RoleSpending> roles,
            List<FigureQueries.KindSpending> kinds,
            RecoveryResults results,
            List<OriginResults> origins) {}

    /** For whoever sees every recovery and what it came to. */
    @GetMapping
    RecoveryFigures getRecoveryFigures(@RequestParam(defaultValue = "6") int months, Actor actor) {
        var all = figures.of(Math.clamp(months, 1, MOST_MONTHS), actor);
        var origins = all.results().stream()
                .map(FigureQueries.OriginStanding::origin)
                .distinct()
                .sorted()
                .map(origin ->
                        new OriginResults(origin, RecoveryResults.of(all.results(), one -> one.origin() == origin)))
                .toList();
        return new RecoveryFigures(
                all.since(), all.roles(), all.kinds(), RecoveryResults.of(all.results(), one -> true), origins);
    }
}
