package zhiji.rating;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import zhiji.platform.Actor;

/** Rates some thousands of customers while the index is still being built. */
@Component
class RatingPreviews {

    private static final int MOST_CUSTOMERS = 20_000;
    private static final int SHOWN = 20;
    private static final int AMONG = 50;

    private final CustomerValues values;

    RatingPreviews(CustomerValues values) {
        this.values = values;
    }

    RatingPreview of(Definition definition, Actor actor) {
        var table = values.read(definition.criteria(), MOST_CUSTOMERS, actor, () -> false);
        var rated = new Rated(definition, table.parties(), table.raw());
        var ranking = rated.ranking();
        var best = IntStream.range(0, Math.min(SHOWN, ranking.length))
                .mapToObj(place -> rated.rating(ranking[place], place + 1))
                .map(rating -> new RatingPreview.Named(table.names().getOrDefault(rating.partyId(), ""), rating))
                .toList();
        var among = Math.min(AMONG, ranking.length);
        return new RatingPreview(
                shares(definition),
                definition.compared(),
                table.parties().size(),
                table.complete(),
                Arrays.stream(table.raw())
                        .map(column -> Arrays.stream(column)
                                .filter(value -> !Double.isNaN(value))
                                .count())
                        .toList(),
                best,
                among,
                among == 0 ? List.of() : rated.sensitivity(among));
    }

    private static List<Double> shares(Definition definition) {
        var sum = definition.criteria().stream().mapToDouble(Criterion::weight).sum();
        return definition.criteria().stream().map(one -> one.weight() / sum).toList();
    }
}
