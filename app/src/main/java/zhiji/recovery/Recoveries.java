package zhiji.recovery;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import zhiji.access.Right;
import zhiji.access.Users;
import zhiji.archive.Parties;
import zhiji.complaints.Complaints;
import zhiji.platform.Actor;
import zhiji.platform.Ids;
import zhiji.platform.PartyId;
import zhiji.platform.Problem;
import zhiji.records.Creations;
import zhiji.records.CustomValues;
import zhiji.types.Visibility;

/** Front door to recoveries (补救): opened on the spot, checked after some days, over when the customer was asked. */
@Service
class Recoveries {

    private static final int LONGEST_OUTCOME = 2_000;

    private final RecoveryStore store;
    private final AllowanceStore allowances;
    private final Ledger ledger;
    private final Parties parties;
    private final Complaints complaints;
    private final Users users;
    private final Creations creations;
    private final CustomValues custom;
    private final Visibility visibility;
    private final Clock clock;

    Recoveries(
            RecoveryStore store,
            AllowanceStore allowances,
            Ledger ledger,
            Parties parties,
            Complaints complaints,
            Users users,
            Creations creations,
            CustomValues custom,
            Visibility visibility,
            Clock clock) {
        this.store = store;
        this.allowances = allowances;
        this.ledger = ledger;
        this.parties = parties;
        this.complaints = complaints;
        this.users = users;
        this.creations = creations;
        this.custom = custom;
        this.visibility = visibility;
        this.clock = clock;
    }

    /** What is written to open one: for a customer, or for a complaint. */
    record Opening(@Nullable PartyId party, @Nullable UUID complaint, Failure failure) {}

    /**
     * Opens one; the same key with the same words opens nothing a second time.
     *
     * @throws Problem if the complaint has one already; it names that one
     */
    @Transactional
    Recovery open(Opening written, @Nullable String key, Actor actor) {
        visibility.require(actor, RecoveryTypes.RECOVERIES, Right.CREATE);
        var earlier = key == null ? Optional.<UUID>empty() : creations.find(key, written.toString(), actor);
        if (earlier.isPresent()) {
            return get(earlier.get(), actor);
        }
        var now = clock.instant();
        var occasion = occasion(written, actor);
        if (occasion.party() != null) {
            store.lockCustomer(occasion.party());
        }
        var recovery = new Recovery(
                Ids.next(),
                1,
                occasion,
                actor.id(),
                new Recovery.Course(Progress.OPEN, null, ledger.today().plusDays(allowances.checkBackDays()), null),
                new Recovery.Origin(
                        actor.id(),
                        written.complaint() == null ? Prompt.NOTICED : Prompt.COMPLAINT,
                        null,
                        now,
                        now,
                        null));
        store.insert(recovery);
        if (key != null) {
            creations.remember(key, written.toString(), recovery.id(), actor);
        }
        return recovery;
    }

    private Recovery.Occasion occasion(Opening written, Actor actor) {
        var values = custom.checked(
                RecoveryTypes.RECOVERIES, custom.withDefaults(RecoveryTypes.RECOVERIES, Map.of()), actor);
        if (written.complaint() == null) {
            if (written.party() == null) {
                throw Problem.invalid(List.of(Problem.Field.of("party", "required")));
            }
            var party = parties.require(written.party(), actor).current();
            return new Recovery.Occasion(party, null, written.failure(), false, values);
        }
        var complaint = complaints.get(written.complaint(), actor);
        store.lockComplaint(complaint.id());
        store.ofComplaint(complaint.id()).ifPresent(other -> {
            throw Problem.conflict("recovery.of-complaint", Map.of("recovery", other));
        });
        var matter = complaint.matter();
        var open = visibility.rule(actor, "complaints", "party").isPlain();
        return new Recovery.Occasion(
                open ? matter.from().party() : null, complaint.id(), written.failure(), matter.confidential(), values);
    }

    @Transactional(readOnly = true)
    Recovery get(UUID id, Actor actor) {
        return store.find(id, Right.SEE, actor)
                .filter(recovery -> recovery.origin().deletedAt() == null)
                .orElseThrow(() -> Problem.notFound("not-found"));
    }

    /** The one of a complaint, if there is one that may be seen. */
    @Transactional(readOnly = true)
    Optional<Recovery> ofComplaint(UUID complaint, Actor actor) {
        return store.ofComplaint(complaint).flatMap(id -> store.find(id, Right.SEE, actor));
    }

    /** Somebody's own whose customers are to be asked today or were not asked in time. */
    @Transactional(readOnly = true)
    List<Recovery> due(int limit, Actor actor) {
        return store.due(ledger.today(), limit, actor);
    }

    /** Somebody's own that a rule opened and nobody has begun with. */
    @Transactional(readOnly = true)
    List<Recovery> found(int limit, Actor actor) {
        return store.found(ledger.today(), limit, actor);
    }

    /** The customer was asked: won back, lost, or nobody knows. */
    @Transactional
    Recovery check(UUID id, long version, Progress result, String outcome, Actor actor) {
        if (!result.isResult()) {
            throw Problem.invalid(List.of(Problem.Field.of("result", "enumeration.unknown", result)));
        }
        if (outcome.length() > LONGEST_OUTCOME || outcome.indexOf('\0') >= 0) {
            throw Problem.invalid(List.of(Problem.Field.of("outcome", "text.length", 0, LONGEST_OUTCOME)));
        }
        var before = editable(id, version, actor);
        if (before.course().standing() == Progress.AWAITING) {
            throw Problem.of(Problem.Kind.CONFLICT, "recovery.still-awaiting");
        }
        var course = before.course();
        var check = new Recovery.Check(actor.id(), clock.instant(), outcome.strip());
        return save(before, before.with(new Recovery.Course(result, course.spent(), course.checkBack(), check)), actor);
    }

    /** Takes a result back; the customer will be asked again. */
    @Transactional
    Recovery reopen(UUID id, long version, Actor actor) {
        var before = editable(id, version, actor);
        var course = before.course();
        return save(
                before,
                before.with(new Recovery.Course(Progress.OPEN, course.spent(), course.checkBack(), null)),
                actor);
    }

    /** Changes what people write: the words, whose it is, when the customer is asked, custom fields. */
    @Transactional
    void write(Recovery before, Recovery written, Actor actor) {
        require(Right.EDIT, before, actor);
        if (users.find(written.owner()).isEmpty()) {
            throw Problem.invalid(List.of(Problem.Field.of("owner", "field.unknown-record", written.owner())));
        }
        var kept = custom.checked(RecoveryTypes.RECOVERIES, written.occasion().custom(), actor);
        custom.claim(RecoveryTypes.RECOVERIES, before.id(), kept);
        save(before, written.with(written.occasion().with(written.occasion().failure(), kept)), actor);
    }

    /** Puts one aside; what was given stays in the ledger. */
    @Transactional
    void delete(UUID id, Actor actor) {
        var recovery = get(id, actor);
        require(Right.DELETE, recovery, actor);
        custom.release(id);
        save(recovery, recovery.with(recovery.origin().deleted(clock.instant())), actor);
    }

    @Transactional
    void restore(UUID id, Actor actor) {
        var recovery = store.find(id, Right.SEE, actor).orElseThrow(() -> Problem.notFound("not-found"));
        require(Right.DELETE, recovery, actor);
        var complaint = recovery.occasion().complaint();
        if (recovery.origin().deletedAt() == null) {
            return;
        }
        if (complaint != null) {
            store.ofComplaint(complaint).ifPresent(other -> {
                throw Problem.conflict("recovery.of-complaint", Map.of("recovery", other));
            });
        }
        custom.claim(RecoveryTypes.RECOVERIES, id, recovery.occasion().custom());
        save(recovery, recovery.with(recovery.origin().deleted(null)), actor);
    }

    /** For whoever gives something: nobody else does so meanwhile. */
    Recovery locked(UUID id, Actor actor) {
        store.lock(id);
        return get(id, actor);
    }

    /** After something was given, approved or taken back: how it stands and what it came to. */
    Recovery settle(Recovery before, boolean awaiting, Actor actor) {
        var course = before.course();
        var standing = course.check() != null ? course.standing() : awaiting ? Progress.AWAITING : Progress.OPEN;
        var spent = ledger.spentOn(before.id()).orElse(null);
        return save(
                before, before.with(new Recovery.Course(standing, spent, course.checkBack(), course.check())), actor);
    }

    /** Refuses who may see it but whose right does not reach it. */
    void require(Right right, Recovery recovery, Actor actor) {
        visibility.require(actor, RecoveryTypes.RECOVERIES, right, recovery.owner(), recovery.id());
        if (store.find(recovery.id(), right, actor).isEmpty()) {
            throw Problem.of(Problem.Kind.FORBIDDEN, "forbidden");
        }
    }

    private Recovery editable(UUID id, long version, Actor actor) {
        var recovery = get(id, actor);
        require(Right.EDIT, recovery, actor);
        if (recovery.version() != version) {
            throw Problem.of(Problem.Kind.STALE, "record.changed-meanwhile");
        }
        return recovery;
    }

    private Recovery save(Recovery before, Recovery after, Actor actor) {
        var now = clock.instant();
        if (!store.update(after, now)) {
            throw Problem.of(Problem.Kind.STALE, "record.changed-meanwhile");
        }
        store.record(before.id(), RecoveryValues.difference(before, after), now, actor);
        return new Recovery(
                after.id(), after.version() + 1, after.occasion(), after.owner(), after.course(), after.origin());
    }
}
