package zhiji.value;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import zhiji.archive.Parties;
import zhiji.archive.Party;
import zhiji.archive.PartyDirectory;
import zhiji.archive.PartyGuard;
import zhiji.platform.Actor;
import zhiji.platform.Ids;
import zhiji.platform.Money;
import zhiji.platform.PartyId;
import zhiji.platform.Problem;
import zhiji.platform.Region;

/** Front door to customers who left (流失): why, and what that cost. */
@Service
class Losses {

    private static final int LONGEST_NOTE = 500;
    private static final int LONGEST_NAME = 100;
    private static final int MOST_SHOWN = 200;

    private final LossStore store;
    private final ScoreStore scores;
    private final Parties parties;
    private final PartyDirectory directory;
    private final PartyGuard guard;
    private final WorthSight sight;
    private final Region region;
    private final Clock clock;

    Losses(
            LossStore store,
            ScoreStore scores,
            Parties parties,
            PartyDirectory directory,
            PartyGuard guard,
            WorthSight sight,
            Region region,
            Clock clock) {
        this.store = store;
        this.scores = scores;
        this.parties = parties;
        this.directory = directory;
        this.guard = guard;
        this.sight = sight;
        this.region = region;
        this.clock = clock;
    }

    Optional<Loss> find(PartyId party, Actor actor) {
        var current = parties.require(party, actor).current();
        sight.requireWhole(actor);
        return store.find(current);
    }

    /** Writes down that a customer left; what was said before is replaced. */
    @Transactional
    public Loss record(PartyId party, LocalDate on, Loss.Why written, Actor actor) {
        var current = editable(party, actor);
        var why = checked(on, written);
        var score = scores.find(current).orElse(null);
        var loss = new Loss(Ids.next(), current, why, on, valueLost(score), clock.instant(), actor.id());
        store.withdraw(current, clock.instant());
        store.insert(loss, score);
        return loss;
    }

    /** They have come back, or it was a mistake. */
    @Transactional
    public void withdraw(PartyId party, Actor actor) {
        store.withdraw(editable(party, actor), clock.instant());
    }

    LossTable table(@Nullable LocalDate since, Actor actor) {
        sight.requireWhole(actor);
        return store.table(since == null ? aYearAgo() : since, actor);
    }

    /** A customer who left, by name. */
    record Named(String name, Loss loss) {}

    List<Named> behind(LossStore.Behind row, @Nullable LocalDate since, Actor actor) {
        sight.requireWhole(actor);
        var losses = store.behind(row, since == null ? aYearAgo() : since, MOST_SHOWN, actor);
        var names = directory.find(losses.stream().map(Loss::party).toList(), actor).stream()
                .collect(Collectors.toMap(
                        Party::id, party -> guard.seen(party, actor).content().name()));
        return losses.stream()
                .flatMap(loss ->
                        Optional.ofNullable(names.get(loss.party())).map(name -> new Named(name, loss)).stream())
                .toList();
    }

    private LocalDate aYearAgo() {
        return today().minusYears(1);
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(region.timeZone()));
    }

    /** Had they surely been a customer still: the value to come is less the longer they have been silent already. */
    private static @Nullable Money valueLost(@Nullable Score score) {
        var future = score == null ? null : score.future();
        var money = future == null ? null : future.money();
        if (score == null || future == null || money == null) {
            return null;
        }
        return Money.of(money.lifetime().add(money.atStake()), score.currency());
    }

    private Loss.Why checked(LocalDate on, Loss.Why why) {
        var faults = new ArrayList<Problem.Field>();
        var detail = why.detail();
        if (detail != null && detail.cause() != why.cause()) {
            faults.add(Problem.Field.of("detail", "enumeration.unknown", Words.of(detail)));
        }
        if (on.isAfter(today())) {
            faults.add(Problem.Field.of("lostOn", "value.future", on));
        }
        length(faults, "note", why.note(), LONGEST_NOTE);
        length(faults, "competitor", why.competitor(), LONGEST_NAME);
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
        return new Loss.Why(
                why.cause(),
                detail,
                why.cause() == Loss.Cause.COMPETITOR ? stripped(why.competitor()) : null,
                stripped(why.note()));
    }

    private static void length(List<Problem.Field> faults, String path, @Nullable String text, int longest) {
        if (text != null && (text.length() > longest || text.indexOf('\0') >= 0)) {
            faults.add(Problem.Field.of(path, "text.length", 0, longest));
        }
    }

    private static @Nullable String stripped(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private PartyId editable(PartyId id, Actor actor) {
        var party = parties.get(id, actor);
        sight.requireEdit(actor, party);
        return party.id();
    }
}
