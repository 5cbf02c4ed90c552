package zhiji.recovery;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import zhiji.platform.Actor;
import zhiji.platform.Problem;
import zhiji.types.RecordTypes;
import zhiji.types.Visibility;

/** Front door to what recoveries cost and brought (补救成效). */
@Service
class Figures {

    private final FigureQueries queries;
    private final Ledger ledger;
    private final RecordTypes types;
    private final Visibility visibility;

    Figures(FigureQueries queries, Ledger ledger, RecordTypes types, Visibility visibility) {
        this.queries = queries;
        this.ledger = ledger;
        this.types = types;
        this.visibility = visibility;
    }

    /** Spending by role and by kind, and how the recoveries of the time stand. */
    record Summary(
            LocalDate since,
            List<FigureQueries.RoleSpending> roles,
            List<FigureQueries.KindSpending> kinds,
            List<FigureQueries.OriginStanding> results) {

        Summary {
            roles = List.copyOf(roles);
            kinds = List.copyOf(kinds);
            results = List.copyOf(results);
        }
    }

    /** @throws Problem if some recoveries, or what they came to, are kept back from the reader */
    @Transactional(readOnly = true)
    Summary of(int months, Actor actor) {
        var spent = visibility.rule(actor, types.get(RecoveryTypes.RECOVERIES), RecoveryTypes.SPENT);
        if (!visibility.seesAll(actor, RecoveryTypes.RECOVERIES) || !spent.isPlain()) {
            throw Problem.of(Problem.Kind.FORBIDDEN, "forbidden");
        }
        var since = ledger.today().withDayOfMonth(1).minusMonths(months - 1L);
        return new Summary(since, queries.byRole(since), queries.byKind(since), queries.results(since));
    }
}
