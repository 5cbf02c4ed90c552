package zhiji.complaints;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import zhiji.complaints.Step.Kind;
import zhiji.platform.Actor;
import zhiji.platform.Ids;
import zhiji.platform.Problem;
import zhiji.platform.UserId;

/** What is done with a case whoever does it: a step is taken, its clock set, its desk found, everything remembered. */
@Component
class Casework {

    private final ComplaintStore store;
    private final TalkStore talk;
    private final ClockStore clocks;
    private final Deadlines deadlines;
    private final Setup setup;
    private final Clock clock;

    Casework(ComplaintStore store, TalkStore talk, ClockStore clocks, Deadlines deadlines, Setup setup, Clock clock) {
        this.store = store;
        this.talk = talk;
        this.clocks = clocks;
        this.deadlines = deadlines;
        this.setup = setup;
        this.clock = clock;
    }

    /** A case begins: at the desk the rules say, with the promise of its gravity. */
    Complaint open(Matter matter, Gravity gravity, @Nullable UserId owner, Origin origin) {
        var now = clock.instant();
        var desk = setup.standardDesk();
        var unrouted = new Complaint(
                Ids.next(),
                1,
                store.nextNumber(now),
                matter,
                new Handling(Stage.RECEIVED, gravity, null, desk.id(), owner, Handling.Findings.NONE),
                Times.received(now),
                Complaint.Due.NEVER,
                now,
                null);
        var routed = routed(unrouted, owner);
        store.insert(routed, origin);
        promise(routed, now);
        var complaint = timed(routed, routed, now);
        store.update(complaint);
        remember(complaint, Step.of(Kind.RECEIVE, ""), now, origin);
        return saved(complaint);
    }

    /**
     * Takes a step.
     *
     * @throws Problem if it cannot follow, or somebody else changed the case meanwhile
     */
    Complaint take(Complaint before, Step step, Origin origin) {
        var now = clock.instant();
        var after = CaseProcess.after(before, step, now);
        if (step.kind() == Kind.CLASSIFY) {
            after = routed(after, before.owner());
        }
        if (after.owner() == null && after.matter().confidential()) {
            // Of nobody it would be lost to all but administrators.
            after = after.with(after.handling().by(after.handling().desk(), before.owner()));
        }
        return save(before, after, step, origin, now);
    }

    /** Keeps what was written about a case without taking a step. */
    Complaint change(Complaint before, Complaint after, Actor actor) {
        var now = clock.instant();
        if (!store.update(after.due(before.due(), now))) {
            throw Problem.of(Problem.Kind.STALE, "record.changed-meanwhile");
        }
        store.record(before.id(), ComplaintValues.difference(before, after), now, Origin.of(actor));
        return saved(after.due(before.due(), now));
    }

    /** The customer said something; a clock that stood still for the answer runs again. */
    Complaint hear(Complaint before, String text) {
        var now = clock.instant();
        talk.insert(before.id(), new TalkStore.Message(Ids.next(), true, text, now, null));
        return waiting(before, before.times().waiting(now), now, Origin.NOBODY);
    }

    /** A colleague said something to the customer. */
    Complaint say(Complaint before, String text, Actor actor) {
        var now = clock.instant();
        talk.insert(before.id(), new TalkStore.Message(Ids.next(), false, text, now, actor.id()));
        return waiting(before, before.times().waiting(null), now, Origin.of(actor));
    }

    private Complaint waiting(Complaint before, Times times, Instant now, Origin origin) {
        var after = before.with(times).due(before.due(), now);
        if (!store.update(after)) {
            throw Problem.of(Problem.Kind.STALE, "record.changed-meanwhile");
        }
        store.record(before.id(), ComplaintValues.difference(before, after), now, origin);
        return saved(after);
    }

    private Complaint save(Complaint before, Complaint after, Step step, Origin origin, Instant now) {
        clock(before, after, now);
        var timed = timed(before, after, now);
        if (after.times().solvedAt() != null && before.times().solvedAt() == null) {
            // Until it is taken up again nothing is owed.
            clocks.pause(after.id(), now);
        }
        if (!store.update(timed)) {
            throw Problem.of(Problem.Kind.STALE, "record.changed-meanwhile");
        }
        remember(timed, step, now, origin);
        store.record(before.id(), ComplaintValues.difference(before, timed), now, origin);
        return saved(timed);
    }

    /** Writes down what changes the clock: another promise, the begin and the end of a pause. */
    private void clock(Complaint before, Complaint after, Instant now) {
        if (after.handling().gravity() != before.handling().gravity()
                || !after.handling().desk().equals(before.handling().desk())) {
            promise(after, now);
        }
        var paused = after.times().pausedSince();
        if (paused != null && before.times().pausedSince() == null) {
            clocks.pause(after.id(), paused);
        } else if (paused == null && before.times().pausedSince() != null) {
            clocks.resume(after.id(), now);
        }
        if (after.times().solvedAt() == null && before.times().solvedAt() != null) {
            clocks.resume(after.id(), now);
        }
    }

    private void promise(Complaint complaint, Instant now) {
        var terms = setup.terms().stream()
                .filter(one -> one.gravity() == complaint.handling().gravity())
                .findFirst()
                .orElseThrow();
        var calendar = setup.desk(complaint.handling().desk()).calendar();
        clocks.promise(
                complaint.id(),
                new Deadlines.Promised(now, calendar, terms.acknowledgeMinutes(), terms.solveMinutes()));
    }

    /** What was due when it was acknowledged and solved stays on record; a new deadline makes an old alarm void. */
    private Complaint timed(Complaint before, Complaint after, Instant now) {
        if (before.times().solvedAt() != null && after.times().solvedAt() != null) {
            return after.due(before.due(), now);
        }
        var worked = deadlines.due(clocks.facts(after.id()));
        var acknowledge = before.times().acknowledgedAt() == null
                ? worked.acknowledge()
                : before.due().acknowledge();
        var due = new Complaint.Due(acknowledge, worked.solve(), worked.warn());
        var isMet = due.solve() != null && due.solve().isAfter(now);
        return after.with(isMet ? after.times().escalated(null) : after.times()).due(due, now);
    }

    /** Whoever works on it keeps it, a confidential one wherever it goes; otherwise the owner of the desk has it. */
    private Complaint routed(Complaint complaint, @Nullable UserId worker) {
        var desk = setup.deskOf(complaint);
        var stays = complaint.matter().confidential()
                || desk.id().equals(complaint.handling().desk());
        var owner = stays && worker != null ? worker : desk.owner() == null ? worker : desk.owner();
        return complaint.with(complaint.handling().by(desk.id(), owner));
    }

    private void remember(Complaint complaint, Step step, Instant now, Origin origin) {
        var by = origin.by() == null ? null : origin.by().id();
        talk.insert(
                complaint.id(),
                new TalkStore.Taken(
                        Ids.next(), step.kind(), complaint.handling().stage(), step.note(), now, by));
    }

    private static Complaint saved(Complaint complaint) {
        return new Complaint(
                complaint.id(),
                complaint.version() + 1,
                complaint.number(),
                complaint.matter(),
                complaint.handling(),
                complaint.times(),
                complaint.due(),
                complaint.updatedAt(),
                complaint.deletedAt());
    }
}
