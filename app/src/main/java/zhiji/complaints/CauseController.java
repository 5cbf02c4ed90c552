package zhiji.complaints;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import zhiji.platform.Actor;
import zhiji.platform.Money;
import zhiji.platform.Problem;
import zhiji.science.service.CountChange;

/** What complaints come from, over HTTP. */
@RestController
@RequestMapping("/api/v1/complaint-causes")
class CauseController {

    private static final int MOST_DAYS = 1_100;

    private final Causes causes;

    CauseController(Causes causes) {
        this.causes = causes;
    }

    /**
     * Complaints that share a value. {@code cumulative}: the share of this row and those above it in all that have a value;
     * {@code pValue}: how probable such a difference from the span before is by chance. Without costs nothing was paid for them,
     * or the reader may not know.
     */
    record CauseRow(
            String key,
            String name,
            int count,
            double share,
            double cumulative,
            int before,
            double pValue,
            List<Money> costs) {}

    /**
     * {@code total}: complaints of the span; {@code unknown}: of those without a value; {@code others}: of those with a value
     * that is no row. {@code costsKnown}: whether the reader may know what they cost.
     */
    record CauseReport(
            Instant begin,
            Instant end,
            int total,
            int unknown,
            int others,
            int othersBefore,
            boolean costsKnown,
            List<Money> costs,
            List<CauseRow> rows) {}

    /** The complaints received from the first day to the last, the most frequent value first. */
    @GetMapping
    CauseReport getComplaintCauses(
            @RequestParam String by, @RequestParam LocalDate from, @RequestParam LocalDate until, Actor actor) {
        if (until.isBefore(from) || ChronoUnit.DAYS.between(from, until) > MOST_DAYS) {
            throw Problem.invalid(List.of(Problem.Field.of("until", "causes.span", until, MOST_DAYS)));
        }
        return report(causes.pareto(group(by), causes.days(from, until), actor));
    }

    private static CauseGroup group(String by) {
        for (var group : CauseGroup.values()) {
            if (group.name().toLowerCase(Locale.ROOT).equals(by)) {
                return group;
            }
        }
        throw Problem.invalid(List.of(Problem.Field.of("by", "enumeration.unknown", by)));
    }

    private static CauseReport report(Causes.Pareto pareto) {
        var known = pareto.totals().known();
        var rows = new ArrayList<CauseRow>();
        var sum = 0;
        var before = 0;
        for (var bar : pareto.bars()) {
            sum += bar.count();
            before += bar.before();
            rows.add(new CauseRow(
                    bar.key(),
                    bar.name(),
                    bar.count(),
                    (double) bar.count() / known,
                    (double) sum / known,
                    bar.before(),
                    new CountChange(bar.before(), bar.count()).pValue(),
                    bar.costs()));
        }
        var costs = pareto.costs();
        return new CauseReport(
                pareto.span().begin(),
                pareto.span().end(),
                pareto.totals().all(),
                pareto.totals().all() - known,
                Math.max(0, known - sum),
                Math.max(0, pareto.totals().knownBefore() - before),
                costs != null,
                costs == null ? List.of() : costs,
                rows);
    }
}
