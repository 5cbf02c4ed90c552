package zhiji.equity;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import zhiji.archive.Party;
import zhiji.archive.PartyDirectory;
import zhiji.archive.PartyGuard;
import zhiji.platform.Actor;
import zhiji.platform.PartyId;
import zhiji.platform.Region;
import zhiji.science.value.SurvivalCurve;
import zhiji.value.WorthSight;

/** Front door to what the whole base is worth; for who may see every customer, as it speaks of them all. */
@Service
class Equities {

    private static final int MOST_SHOWN = 200;
    private static final int LATEST = 2;

    private final EquityQueries queries;
    private final LeverQueries levers;
    private final WorthSight sight;
    private final PartyDirectory directory;
    private final PartyGuard guard;
    private final Region region;

    Equities(
            EquityQueries queries,
            LeverQueries levers,
            WorthSight sight,
            PartyDirectory directory,
            PartyGuard guard,
            Region region) {
        this.queries = queries;
        this.levers = levers;
        this.sight = sight;
        this.directory = directory;
        this.guard = guard;
        this.region = region;
    }

    /** Absent before the first scoring. */
    Optional<Equity> find(Actor actor) {
        sight.requireAll(actor);
        return queries.equity();
    }

    List<Equity.Cohort> cohorts(Actor actor) {
        sight.requireAll(actor);
        return queries.cohorts();
    }

    List<Equity.Named> stayed(LocalDate quarter, int later, Actor actor) {
        sight.requireAll(actor);
        return named(queries.stayed(quarter, later, MOST_SHOWN), actor);
    }

    /** Where the levers stand, or where somebody asks what they would do; absent before the first count. */
    Optional<Levers> levers(UnaryOperator<Levers.Setting> asked, Actor actor) {
        sight.requireAll(actor);
        return levers.observed().map(found -> Levers.of(found.asOf(), found.setting(), asked.apply(found.setting())));
    }

    /** How long customers stay. */
    List<SurvivalCurve.Step> survival(Actor actor) {
        sight.requireAll(actor);
        return levers.survival();
    }

    /** Between two months; if none are named, between the last two of which something is known. */
    Equity.Migration migration(Grouping by, @Nullable LocalDate from, @Nullable LocalDate to, Actor actor) {
        sight.requireAll(actor);
        var months = queries.months();
        if (months.size() < LATEST && (from == null || to == null)) {
            return new Equity.Migration(months, null, null, List.of());
        }
        var span = span(from == null ? months.get(1) : from, to == null ? months.getFirst() : to);
        return new Equity.Migration(months, span.from(), span.to(), queries.moves(by, span));
    }

    List<Equity.Named> moved(Grouping by, LocalDate from, LocalDate to, Equity.Move move, Actor actor) {
        sight.requireAll(actor);
        return named(queries.moved(by, span(from, to), move, MOST_SHOWN), actor);
    }

    private EquityQueries.Span span(LocalDate from, LocalDate to) {
        return new EquityQueries.Span(from.withDayOfMonth(1), to.withDayOfMonth(1), region.timeZone());
    }

    private List<Equity.Named> named(List<PartyId> ids, Actor actor) {
        var found = directory.find(ids, actor).stream().collect(Collectors.toMap(Party::id, Function.identity()));
        return ids.stream()
                .filter(found::containsKey)
                .map(id -> guard.seen(Objects.requireNonNull(found.get(id)), actor))
                .map(party ->
                        new Equity.Named(party.id().value(), party.content().name()))
                .toList();
    }
}
