package zhiji.value;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import zhiji.access.People;
import zhiji.archive.Parties;
import zhiji.archive.Party;
import zhiji.archive.PartyContent;
import zhiji.archive.PartyDirectory;
import zhiji.archive.PartyGuard;
import zhiji.platform.Actor;
import zhiji.platform.Ids;
import zhiji.platform.Money;
import zhiji.platform.PartyId;
import zhiji.platform.Problem;
import zhiji.platform.Region;

/** Front door to early warnings (流失预警): whom to call first, and what became of it. */
@Service
class Warnings {

    private static final int LONGEST_NOTE = 500;

    private final WarningQueries queries;
    private final WarnedStore warned;
    private final ScoreStore scores;
    private final Parties parties;
    private final PartyDirectory directory;
    private final PartyGuard guard;
    private final WorthSight sight;
    private final People people;
    private final Region region;
    private final Clock clock;

    Warnings(
            WarningQueries queries,
            WarnedStore warned,
            ScoreStore scores,
            Parties parties,
            PartyDirectory directory,
            PartyGuard guard,
            WorthSight sight,
            People people,
            Region region,
            Clock clock) {
        this.queries = queries;
        this.warned = warned;
        this.scores = scores;
        this.parties = parties;
        this.directory = directory;
        this.guard = guard;
        this.sight = sight;
        this.people = people;
        this.region = region;
        this.clock = clock;
    }

    List<Warning> urgent(int limit, Actor actor) {
        sight.requireWhole(actor);
        var urgent = queries.urgent(limit, actor);
        var seen = directory.find(urgent.stream().map(Score::party).toList(), actor).stream()
                .collect(Collectors.toMap(Party::id, party -> guard.seen(party, actor)));
        return urgent.stream()
                .flatMap(score -> warning(score, seen.get(score.party())).stream())
                .toList();
    }

    /** Of the warnings that are at least so many days old, of how many customers nothing was heard for so long. */
    Precision precision(int days, Actor actor) {
        sight.requireWhole(actor);
        var today = LocalDate.now(clock.withZone(region.timeZone()));
        var said = warned.said(actor);
        return new Precision(
                days,
                warned.since(actor),
                warned.share(WarnedStore.Which.ALL, days, today, actor),
                warned.share(WarnedStore.Which.SILENCE, days, today, actor),
                warned.share(WarnedStore.Which.FALLING, days, today, actor),
                List.of(Warning.Why.values()).stream()
                        .map(why ->
                                new Precision.Said(Words.of(why), said.getOrDefault(why, 0L), Precision.Lesson.of(why)))
                        .toList());
    }

    /** Puts a warning aside; for how long depends on the reason. */
    @Transactional
    public Warning.Dismissal dismiss(PartyId party, Warning.Why reason, @Nullable String note, Actor actor) {
        if (note != null && (note.length() > LONGEST_NOTE || note.indexOf('\0') >= 0)) {
            throw Problem.invalid(List.of(Problem.Field.of("note", "text.length", 0, LONGEST_NOTE)));
        }
        var current = editable(party, actor);
        var score = scores.find(current).orElseThrow(() -> Problem.notFound("not-found"));
        queries.withdraw(current, clock.instant());
        var dismissal = new Warning.Dismissal(
                Ids.next(), current, reason, note == null || note.isBlank() ? null : note.strip(), clock.instant());
        queries.dismiss(dismissal, score, actor);
        return dismissal;
    }

    /** Takes it back. */
    @Transactional
    public void restore(PartyId party, Actor actor) {
        queries.withdraw(editable(party, actor), clock.instant());
    }

    private PartyId editable(PartyId id, Actor actor) {
        var party = parties.get(id, actor);
        sight.requireEdit(actor, party);
        return party.id();
    }

    private Optional<Warning> warning(Score score, @Nullable Party party) {
        var future = score.future();
        var money = future == null ? null : future.money();
        if (party == null || future == null || money == null) {
            return Optional.empty();
        }
        var past = score.past();
        var trend = score.trend();
        var contact = party.content().contacts().stream()
                .filter(one -> !one.invalid() && !one.optedOut())
                .findFirst();
        return Optional.of(new Warning(
                party.id(),
                party.content().name(),
                people.find(party.content().ownerId()),
                contact.map(PartyContent.Contact::value).orElse(null),
                contact.map(PartyContent.Contact::holder).orElse(null),
                reasons(score, future),
                Money.of(money.atStake(), score.currency()),
                Money.of(money.lifetime(), score.currency()),
                future.alive(),
                past.purchases(),
                past.last(),
                ChronoUnit.DAYS.between(past.last(), score.asOf()),
                ChronoUnit.DAYS.between(past.first(), past.last()) / Math.max(1, past.purchases() - 1),
                future.silence(),
                trend == null || trend.direction() != Trend.FALLING
                        ? null
                        : Money.of(PartyScorer.money(-trend.slope()), score.currency()),
                Words.of(score.classes().quadrant())));
    }

    static List<Warning.Reason> reasons(Score score, Score.Future future) {
        var reasons = new ArrayList<Warning.Reason>();
        if (future.silence().doubleValue() < PartyScorer.SURPRISING) {
            reasons.add(Warning.Reason.SILENCE);
        }
        var trend = score.trend();
        if (trend != null && trend.direction() == Trend.FALLING) {
            reasons.add(Warning.Reason.FALLING_SPEND);
        }
        return reasons;
    }
}
