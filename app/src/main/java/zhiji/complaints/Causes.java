package zhiji.complaints;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import zhiji.access.Right;
import zhiji.platform.Actor;
import zhiji.platform.Money;
import zhiji.platform.Problem;
import zhiji.platform.Region;
import zhiji.types.RecordTypes;
import zhiji.types.Visibility;

/** Front door to what complaints come from (投诉原因): counted, compared with before, and what they cost. */
@Service
public class Causes {

    private static final int MOST_ROWS = 30;

    private final CauseQueries queries;
    private final Setup setup;
    private final Visibility visibility;
    private final RecordTypes types;
    private final Region region;
    private final ObjectProvider<CaseCosts> costs;

    Causes(
            CauseQueries queries,
            Setup setup,
            Visibility visibility,
            RecordTypes types,
            Region region,
            ObjectProvider<CaseCosts> costs) {
        this.queries = queries;
        this.setup = setup;
        this.visibility = visibility;
        this.types = types;
        this.region = region;
        this.costs = costs;
    }

    /** The complaints that share a value; what they are called, and what they cost. */
    record Bar(String key, String name, int count, int before, List<Money> costs) {}

    /** The most frequent values; what all others came to stands in the totals. Without costs the reader may not know them. */
    record Pareto(
            Span span,
            CauseQueries.Totals totals,
            List<Bar> bars,
            @Nullable List<Money> costs) {}

    /** How many complaints are meant, and how many without a cause may turn out to be. */
    public record Count(int meant, int open) {}

    /**
     * Counts the complaints received in a span, whether they are closed or open.
     *
     * @throws Problem if what they are grouped by is kept back from the reader
     */
    @Transactional(readOnly = true)
    Pareto pareto(CauseGroup group, Span span, Actor actor) {
        visibility.require(actor, ComplaintTypes.COMPLAINTS, Right.SEE);
        if (!knows(group.field(), actor) || !knows("created", actor)) {
            throw Problem.invalid(List.of(Problem.Field.of("by", "field.kept-back")));
        }
        var shared = queries.shared(group, span, MOST_ROWS, actor);
        var keys = shared.stream().map(CauseQueries.Shared::key).toList();
        var spent = costs.stream()
                .map(source -> source.of(actor))
                .flatMap(Optional::stream)
                .findFirst()
                .map(source -> queries.spent(group, span, keys, source, actor));
        var byKey = spent.orElse(List.of()).stream()
                .filter(one -> one.key() != null)
                .collect(Collectors.groupingBy(
                        one -> String.valueOf(one.key()),
                        Collectors.mapping(CauseQueries.Spent::amount, Collectors.toList())));
        var names = names(group);
        var bars = shared.stream()
                .map(one -> new Bar(
                        one.key(),
                        names.getOrDefault(one.key(), one.key()),
                        one.count(),
                        one.before(),
                        byKey.getOrDefault(one.key(), List.of())))
                .toList();
        return new Pareto(
                span,
                queries.totals(group, span, actor),
                bars,
                spent.map(Causes::sums).orElse(null));
    }

    /** How many complaints are meant, of those received in a span that the reader may see. */
    @Transactional(readOnly = true)
    public Count count(CaseMatch match, Span span, Actor actor) {
        requireKnown(match, actor);
        var counted = queries.counted(match, span, actor);
        return new Count(counted.meant(), match.cause() == null ? 0 : counted.open());
    }

    /** The latest complaints that are meant, of those received in a span that the reader may see. */
    @Transactional(readOnly = true)
    public List<UUID> cases(CaseMatch match, Span span, int limit, Actor actor) {
        requireKnown(match, actor);
        return queries.cases(match, span, limit, actor);
    }

    /**
     * Checks what somebody newly chose.
     *
     * @throws Problem if a node is not of its tree, or out of use
     */
    public void check(CaseMatch match) {
        if (match.cause() != null) {
            setup.check(Category.Kind.CAUSE, match.cause());
        }
        if (match.category() != null) {
            setup.check(Category.Kind.CATEGORY, match.category());
        }
    }

    /** The days from the first to the last, by the clocks of the company. */
    public Span days(LocalDate first, LocalDate last) {
        return new Span(
                first.atStartOfDay(region.timeZone()).toInstant(),
                last.plusDays(1).atStartOfDay(region.timeZone()).toInstant());
    }

    /** Whether the reader may know what says which complaints are meant. */
    public boolean knows(CaseMatch match, Actor actor) {
        return visibility.sees(actor, ComplaintTypes.COMPLAINTS)
                && knows("created", actor)
                && (match.cause() == null || knows("cause", actor))
                && (match.category() == null || knows("category", actor))
                && (match.product() == null || knows("product", actor))
                && (match.shop() == null || knows("shop", actor));
    }

    private boolean knows(String field, Actor actor) {
        return visibility
                .rule(actor, types.get(ComplaintTypes.COMPLAINTS), field)
                .isPlain();
    }

    private void requireKnown(CaseMatch match, Actor actor) {
        if (!knows(match, actor)) {
            throw Problem.of(Problem.Kind.FORBIDDEN, "forbidden");
        }
    }

    private Map<String, String> names(CauseGroup group) {
        return switch (group) {
            case CAUSE, CATEGORY -> named(setup.categories(), Category::id, Category::path);
            case DESK -> named(setup.desks(), Desk::id, Desk::name);
            case PRODUCT, BATCH, SHOP -> Map.of();
        };
    }

    private static <T> Map<String, String> named(List<T> all, Function<T, UUID> id, Function<T, String> name) {
        return all.stream().collect(Collectors.toMap(one -> id.apply(one).toString(), name));
    }

    private static List<Money> sums(List<CauseQueries.Spent> spent) {
        return spent.stream()
                .collect(Collectors.groupingBy(one -> one.amount().currency().getCurrencyCode()))
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> Money.of(
                        entry.getValue().stream()
                                .map(one -> one.amount().amount())
                                .reduce(BigDecimal.ZERO, BigDecimal::add),
                        entry.getKey()))
                .toList();
    }
}
