package zhiji.value;

import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import zhiji.archive.Parties;
import zhiji.platform.Actor;
import zhiji.platform.Money;
import zhiji.platform.PartyId;

/** Front door to what one customer is worth. */
@Service
class Worths {

    private final ScoreStore scores;
    private final PartyHistoryStore histories;
    private final ValueRunStore runs;
    private final Parties parties;
    private final WorthSight sight;

    Worths(ScoreStore scores, PartyHistoryStore histories, ValueRunStore runs, Parties parties, WorthSight sight) {
        this.scores = scores;
        this.histories = histories;
        this.runs = runs;
        this.parties = parties;
        this.sight = sight;
    }

    /** Absent for whom no run has scored: who has bought nothing, or is too new. */
    Optional<Worth> find(PartyId party, Actor actor) {
        var current = parties.require(party, actor).current();
        sight.requireWhole(actor);
        return scores.find(current).flatMap(score -> runs.latest().map(run -> worth(score, run)));
    }

    private Worth worth(Score score, ValueRun run) {
        var card = Objects.requireNonNull(run.card());
        return new Worth(
                run.id(),
                score.asOf(),
                Objects.requireNonNull(run.endedAt()),
                score.segment(),
                Words.of(score.classes().quadrant()),
                word(score.classes().service()),
                word(score.classes().stage()),
                score.classes().rfm(),
                past(score),
                trend(score),
                expectation(score, card),
                scores.months(score.party()));
    }

    private static @Nullable String word(@Nullable Enum<?> constant) {
        return constant == null ? null : Words.of(constant);
    }

    private static Worth.Past past(Score score) {
        var past = score.past();
        var currency = score.currency();
        return new Worth.Past(
                past.purchases(),
                past.first(),
                past.last(),
                ChronoUnit.DAYS.between(past.first(), score.asOf()) / 7.0,
                Money.of(past.revenue(), currency),
                past.margin() == null ? null : Money.of(past.margin(), currency),
                past.costToServe() == null ? null : Money.of(past.costToServe(), currency),
                Money.of(past.meanSpend(), currency),
                past.products());
    }

    private Worth.@Nullable Trend trend(Score score) {
        return histories
                .find(score.party())
                .map(history -> {
                    var spending = Arrays.stream(history.months(score.asOf(), Trend.MONTHS))
                            .boxed()
                            .toList();
                    var found = score.trend();
                    return found == null
                            ? new Worth.Trend(null, null, spending)
                            : new Worth.Trend(
                                    Words.of(found.direction()),
                                    Money.of(PartyScorer.money(found.slope()), score.currency()),
                                    spending);
                })
                .orElse(null);
    }

    private static Worth.@Nullable Expectation expectation(Score score, ModelCard card) {
        var future = score.future();
        if (future == null) {
            return null;
        }
        return new Worth.Expectation(
                model(score.segment(), card.segments()),
                card.horizonWeeks(),
                future.alive(),
                future.expected(),
                future.low(),
                future.high(),
                future.silence(),
                future.alarm(),
                future.next(),
                amounts(score, card));
    }

    private static String model(String segment, List<ModelCard.Segment> segments) {
        return segments.stream()
                .filter(one -> one.segment().equals(segment))
                .flatMap(one -> Stream.ofNullable(one.purchases()))
                .map(ModelCard.Fitted::model)
                .findFirst()
                .orElse("");
    }

    private static Worth.@Nullable Amounts amounts(Score score, ModelCard card) {
        var future = score.future();
        var money = future == null ? null : future.money();
        if (money == null) {
            return null;
        }
        var currency = score.currency();
        return new Worth.Amounts(
                Money.of(money.spend(), currency),
                Money.of(money.lifetime(), currency),
                Money.of(money.low(), currency),
                Money.of(money.high(), currency),
                Money.of(money.atStake(), currency),
                card.annualDiscount(),
                card.margin());
    }
}
