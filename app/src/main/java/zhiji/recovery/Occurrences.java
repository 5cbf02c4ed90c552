package zhiji.recovery;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import zhiji.access.Users;
import zhiji.archive.PartyDirectory;
import zhiji.complaints.CaseSpells;
import zhiji.complaints.CaseSpells.Spell;
import zhiji.cues.Moods;
import zhiji.platform.PartyId;
import zhiji.platform.Region;
import zhiji.purchases.Purchases;
import zhiji.value.Retreats;

/** Looks for signs where the facts are kept: in purchases, complaints, cues and scores; of living customers, each as they stand now. */
@Component
class Occurrences {

    private final Purchases purchases;
    private final CaseSpells complaints;
    private final Moods moods;
    private final Retreats retreats;
    private final PartyDirectory directory;
    private final Users users;
    private final Region region;

    Occurrences(
            Purchases purchases,
            CaseSpells complaints,
            Moods moods,
            Retreats retreats,
            PartyDirectory directory,
            Users users,
            Region region) {
        this.purchases = purchases;
        this.complaints = complaints;
        this.moods = moods;
        this.retreats = retreats;
        this.directory = directory;
        this.users = users;
        this.region = region;
    }

    /** Every time after a moment that the sign was to be seen, in the order of time. */
    List<Occurrence> of(Sign sign, Instant since) {
        var found = switch (sign) {
            case Sign.Return wanted -> returns(wanted, since);
            case Sign.Complaints wanted -> complaints(wanted, since);
            case Sign.Cues wanted ->
                moods.atLeast(wanted.strength(), since).stream()
                        .map(mood -> new Occurrence(
                                mood.party(),
                                Evidence.of(mood.at(), mood.cues()).strong(mood.strength())))
                        .toList();
            case Sign.Fall wanted -> falls(wanted, since);
            case Sign.Silence wanted -> silences(wanted, since);
        };
        return found.stream()
                .filter(one -> one.at().isAfter(since))
                .sorted(Comparator.comparing(Occurrence::at))
                .toList();
    }

    private List<Occurrence> returns(Sign.Return wanted, Instant since) {
        var found = purchases.returned(wanted.least(), since);
        var customers = customers(found.stream().map(one -> one.party()));
        return found.stream()
                .filter(one -> customers.containsKey(one.party()))
                .map(one -> new Occurrence(
                        current(customers, one.party()),
                        Evidence.of(one.at(), List.of(one.entry())).worth(one.amount())))
                .toList();
    }

    /** Those kept confidential are not counted: the recovery would tell of them. */
    private List<Occurrence> complaints(Sign.Complaints wanted, Instant since) {
        var span = Duration.ofDays(wanted.days());
        var spells = complaints.since(since.minus(span)).stream()
                .filter(spell -> !spell.confidential())
                .toList();
        var customers = customers(spells.stream().map(Spell::party));
        var found = new ArrayList<Occurrence>();
        var latest = new HashMap<PartyId, ArrayDeque<Spell>>();
        for (var spell : spells) {
            if (!customers.containsKey(spell.party())) {
                continue;
            }
            var customer = current(customers, spell.party());
            var own = latest.computeIfAbsent(customer, party -> new ArrayDeque<>());
            own.addFirst(spell);
            while (own.getLast().from().isBefore(spell.from().minus(span))) {
                own.removeLast();
            }
            if (own.size() >= wanted.times()) {
                var records = own.stream().map(Spell::complaint).toList();
                found.add(new Occurrence(
                        customer, Evidence.of(spell.from(), records).within(wanted.days())));
            }
        }
        return found;
    }

    private List<Occurrence> falls(Sign.Fall wanted, Instant since) {
        var terms = new Retreats.Terms(wanted.percent(), wanted.days(), wanted.least());
        return retreats.fallen(terms, day(since)).stream()
                .map(fall -> new Occurrence(
                        fall.party(),
                        Evidence.of(start(fall.on()), List.of())
                                .within(wanted.days())
                                .worth(fall.after())
                                .after(fall.before())))
                .toList();
    }

    private List<Occurrence> silences(Sign.Silence wanted, Instant since) {
        return retreats.silent(wanted.least(), day(since)).stream()
                .map(silence -> new Occurrence(
                        silence.party(),
                        Evidence.of(start(silence.on()), List.of()).worth(silence.atStake())))
                .toList();
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, region.timeZone());
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(region.timeZone()).toInstant();
    }

    private Map<PartyId, PartyId> customers(Stream<PartyId> parties) {
        var ids = parties.distinct().collect(Collectors.toSet());
        return directory.clusters(ids, users.everywhere()).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, one -> one.getValue().current()));
    }

    private static PartyId current(Map<PartyId, PartyId> customers, PartyId party) {
        return customers.getOrDefault(party, party);
    }
}
