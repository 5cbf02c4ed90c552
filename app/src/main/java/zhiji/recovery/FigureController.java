package zhiji.recovery;

import java.time.LocalDate;
import java.util.List;
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

    /** Figures since the first day of a month. */
    record RecoveryFigures(
            LocalDate since,
            List<FigureQueries.RoleSpending> roles,
            List<FigureQueries.KindSpending> kinds,
            int open,
            int saved,
            int lost,
            int unknown) {}

    /** For whoever sees every recovery and what it came to. */
    @GetMapping
    RecoveryFigures getRecoveryFigures(@RequestParam(defaultValue = "6") int months, Actor actor) {
        var all = figures.of(Math.clamp(months, 1, MOST_MONTHS), actor);
        var results = all.results();
        return new RecoveryFigures(
                all.since(),
                all.roles(),
                all.kinds(),
                results.getOrDefault(Progress.OPEN, 0) + results.getOrDefault(Progress.AWAITING, 0),
                results.getOrDefault(Progress.SAVED, 0),
                results.getOrDefault(Progress.LOST, 0),
                results.getOrDefault(Progress.UNKNOWN, 0));
    }
}
