package zhiji.cues;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import zhiji.access.Permissions;
import zhiji.access.Right;
import zhiji.archive.Cluster;
import zhiji.archive.Parties;
import zhiji.audit.Audit;
import zhiji.audit.Deed;
import zhiji.audit.Note;
import zhiji.platform.Actor;
import zhiji.platform.Ids;
import zhiji.platform.PartyId;
import zhiji.platform.Problem;
import zhiji.records.RecordDirectory;
import zhiji.records.RecordRef;
import zhiji.records.Standing;
import zhiji.types.RecordType;
import zhiji.types.Visibility;

/** Front door to emotional cues (情绪线索): noted in two taps, weighed at once, followed up quietly by whoever has the customer. */
@Service
class Cues {

    private static final int LONGEST_NOTE = 200;

    /** What is older than this many half-lives weighs next to nothing. */
    private static final int HALF_LIVES = 10;

    private final CueStore store;
    private final Parties parties;
    private final RecordDirectory records;
    private final Visibility visibility;
    private final Permissions permissions;
    private final Audit audit;
    private final Clock clock;

    Cues(
            CueStore store,
            Parties parties,
            RecordDirectory records,
            Visibility visibility,
            Permissions permissions,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.parties = parties;
        this.records = records;
        this.visibility = visibility;
        this.permissions = permissions;
        this.audit = audit;
        this.clock = clock;
    }

    /** A cue as it was noted, and whether somebody is now asked to follow it up. */
    record Noted(Cue cue, boolean followedUp) {}

    /** A follow-up with the cues that led to it. */
    record Reasoned(FollowUp followUp, Standing customer, List<Cue> cues) {}

    @Transactional
    Noted note(PartyId party, Cue.Noticed noticed, Actor actor) {
        visibility.require(actor, CueTypes.CUES, Right.CREATE);
        var cluster = parties.require(party, actor);
        var cue = new Cue(Ids.next(), cluster.current(), checked(noticed), actor.id(), clock.instant());
        store.lock(cluster.current());
        store.insert(cue);
        var open = store.open(cluster.members());
        var strength = strength(cluster);
        if (open.isPresent()) {
            store.strengthen(open.get().id(), strength);
            return new Noted(cue, true);
        }
        if (strength < store.fading().fading().threshold()) {
            return new Noted(cue, false);
        }
        var owner = parties.get(cluster.current(), actor).content().ownerId();
        store.raise(new FollowUp(
                Ids.next(), cluster.current(), owner == null ? actor.id() : owner, strength, clock.instant()));
        return new Noted(cue, true);
    }

    /** Takes one's own cue back; a follow-up that would not have been asked for without it goes too. */
    @Transactional
    void withdraw(UUID id, Actor actor) {
        var cue = store.find(id).orElseThrow(() -> Problem.notFound("not-found"));
        var cluster = parties.require(cue.party(), actor);
        if (!cue.by().equals(actor.id())) {
            permissions.requireAdministrator(actor);
        }
        store.lock(cluster.current());
        store.delete(id);
        if (strength(cluster) < store.fading().fading().threshold()) {
            store.open(cluster.members()).ifPresent(one -> store.withdraw(one.id()));
        }
    }

    private double strength(Cluster cluster) {
        var now = clock.instant();
        var fading = store.fading().fading();
        var settled = store.settledAt(cluster.members()).values().stream().max(Instant::compareTo);
        return fading.strength(store.since(cluster.members(), begin(fading, settled.orElse(null), now)), now);
    }

    /** Since the last follow-up was settled: what was talked about is not brought up again. */
    static Instant begin(Fading fading, @Nullable Instant settled, Instant now) {
        var oldest = now.minus(Duration.ofDays((long) HALF_LIVES * fading.halfLifeDays()));
        return settled == null || settled.isBefore(oldest) ? oldest : settled;
    }

    /** The actor's own follow-ups, of customers they still see, with what was noticed. */
    @Transactional(readOnly = true)
    List<Reasoned> waiting(int limit, Actor actor) {
        var waiting = store.waiting(actor.id(), limit);
        var asked = waiting.stream().map(one -> ref(one.party())).toList();
        var standings = records.find(asked, actor);
        var members = standings.values().stream()
                .flatMap(standing -> standing.members().stream())
                .map(PartyId::new)
                .toList();
        var settled = store.settledAt(members);
        var fading = store.fading().fading();
        var now = clock.instant();
        var cues = store.since(members, begin(fading, null, now));
        var reasoned = new ArrayList<Reasoned>();
        for (var one : waiting) {
            var standing = standings.get(ref(one.party()));
            if (standing != null) {
                var since = begin(fading, settled.get(one.party()), now);
                reasoned.add(new Reasoned(
                        one,
                        standing,
                        cues.stream()
                                .filter(cue ->
                                        standing.members().contains(cue.party().value()))
                                .filter(cue -> cue.at().isAfter(since))
                                .toList()));
            }
        }
        return reasoned;
    }

    private static RecordRef ref(PartyId party) {
        return new RecordRef(RecordType.PARTIES, party.value());
    }

    /** Whoever has it says what came of it. */
    @Transactional
    void settle(UUID id, FollowUp.Outcome outcome, String remark, Actor actor) {
        own(id, actor);
        if (!store.settle(id, outcome, checked(remark), actor.id(), clock.instant())) {
            throw Problem.of(Problem.Kind.CONFLICT, "cue.settled-already");
        }
    }

    /** Takes that back, unless somebody is to ask again already. */
    @Transactional
    void unsettle(UUID id, Actor actor) {
        var followUp = own(id, actor);
        store.lock(followUp.party());
        if (store.open(List.of(followUp.party())).isPresent()) {
            throw Problem.of(Problem.Kind.CONFLICT, "cue.asked-again");
        }
        store.unsettle(id);
    }

    private FollowUp own(UUID id, Actor actor) {
        var followUp = store.followUp(id).orElseThrow(() -> Problem.notFound("not-found"));
        parties.require(followUp.party(), actor);
        if (!followUp.owner().equals(actor.id())) {
            permissions.requireAdministrator(actor);
        }
        return followUp;
    }

    @Transactional(readOnly = true)
    CueStore.Versioned fading() {
        return store.fading();
    }

    @Transactional
    void change(Fading fading, long version, Actor actor) {
        permissions.requireAdministrator(actor);
        if (!store.change(fading, version)) {
            throw Problem.of(Problem.Kind.STALE, "record.changed-meanwhile");
        }
        audit.write(Note.of(Deed.FADING_CHANGED, actor)
                .with("halfLifeDays", fading.halfLifeDays())
                .with("threshold", fading.threshold()));
    }

    private static Cue.Noticed checked(Cue.Noticed noticed) {
        var note = noticed.note();
        return new Cue.Noticed(
                noticed.kind(), noticed.occasion(), note == null || note.isBlank() ? null : checked(note));
    }

    private static String checked(String note) {
        if (note.length() > LONGEST_NOTE || note.indexOf('\0') >= 0) {
            throw Problem.invalid(List.of(Problem.Field.of("note", "text.length", 0, LONGEST_NOTE)));
        }
        return note.strip();
    }
}
