package zhiji.complaints;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import zhiji.access.Right;
import zhiji.access.Users;
import zhiji.archive.Parties;
import zhiji.complaints.Step.Kind;
import zhiji.platform.Actor;
import zhiji.platform.PartyId;
import zhiji.platform.Problem;
import zhiji.records.Creations;
import zhiji.records.CustomValues;
import zhiji.types.Visibility;

/** Front door to complaints (投诉) for those who work on them. */
@Service
public class Complaints {

    private static final int LONGEST_MESSAGE = 5_000;

    private final ComplaintStore store;
    private final TalkStore talk;
    private final ClockStore clocks;
    private final Casework casework;
    private final Deadlines deadlines;
    private final Setup setup;
    private final Parties parties;
    private final Users users;
    private final CustomValues custom;
    private final Creations creations;
    private final Visibility visibility;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Complaints(
            ComplaintStore store,
            TalkStore talk,
            ClockStore clocks,
            Casework casework,
            Deadlines deadlines,
            Setup setup,
            Parties parties,
            Users users,
            CustomValues custom,
            Creations creations,
            Visibility visibility,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.talk = talk;
        this.clocks = clocks;
        this.casework = casework;
        this.deadlines = deadlines;
        this.setup = setup;
        this.parties = parties;
        this.users = users;
        this.custom = custom;
        this.creations = creations;
        this.visibility = visibility;
        this.events = events;
        this.clock = clock;
    }

    /** A case with everything that was done, said and shown about it. */
    record Case(
            Complaint complaint,
            List<TalkStore.Taken> steps,
            List<TalkStore.Message> messages,
            List<UUID> photos,
            Deadlines.Used used,
            List<Kind> possible) {}

    /** What a colleague writes down for a customer; the same key with the same words adds nothing a second time. */
    @Transactional
    public Complaint receive(Matter written, Gravity gravity, @Nullable String key, Actor actor) {
        visibility.require(actor, ComplaintTypes.COMPLAINTS, Right.CREATE);
        var content = written + gravity.name();
        var earlier = key == null ? java.util.Optional.<UUID>empty() : creations.find(key, content, actor);
        if (earlier.isPresent()) {
            return get(earlier.get(), actor);
        }
        var owner = written.confidential() ? actor.id() : visibility.ownerOfNew(actor, ComplaintTypes.COMPLAINTS, null);
        var complaint = casework.open(checked(written, null, actor), gravity, owner, Origin.of(actor));
        custom.claim(
                ComplaintTypes.COMPLAINTS,
                complaint.id(),
                complaint.matter().marks().custom());
        if (key != null) {
            creations.remember(key, content, complaint.id(), actor);
        }
        return complaint;
    }

    @Transactional(readOnly = true)
    public Complaint get(UUID id, Actor actor) {
        return store.find(id, actor)
                .filter(complaint -> complaint.deletedAt() == null)
                .orElseThrow(() -> Problem.notFound("not-found"));
    }

    @Transactional(readOnly = true)
    Case whole(UUID id, Actor actor) {
        return whole(get(id, actor));
    }

    /** A case just written, for whoever wrote it: they may have handed it to where they do not see it. */
    @Transactional(readOnly = true)
    Case whole(Complaint complaint) {
        var id = complaint.id();
        var solved = complaint.times().solvedAt();
        return new Case(
                complaint,
                talk.steps(id),
                talk.messages(id),
                talk.photos(id),
                deadlines.used(clocks.facts(id), solved == null ? clock.instant() : solved),
                CaseProcess.possible(complaint));
    }

    @Transactional(readOnly = true)
    byte[] photo(UUID id, UUID photo, Actor actor) {
        var complaint = get(id, actor);
        if (!visibility.rule(actor, ComplaintTypes.COMPLAINTS, "text").isPlain()) {
            throw Problem.notFound("not-found");
        }
        return talk.photo(complaint.id(), photo).orElseThrow(() -> Problem.notFound("not-found"));
    }

    /** Takes a step that a person may take. */
    @Transactional
    public Complaint take(UUID id, long version, Step written, Actor actor) {
        if (written.kind() == Kind.ESCALATE) {
            throw Problem.of(Problem.Kind.FORBIDDEN, "forbidden");
        }
        var before = editable(id, version, actor);
        var step = completed(written, actor);
        var after = casework.take(before, step, Origin.of(actor));
        return step.kind() == Kind.PROPOSE && !step.note().isEmpty() ? casework.say(after, step.note(), actor) : after;
    }

    /** Says something to the customer, who reads it where the case is followed. */
    @Transactional
    public Complaint say(UUID id, String text, Actor actor) {
        var before = get(id, actor);
        require(Right.EDIT, before, actor);
        return casework.say(before, message(text), actor);
    }

    /** What the customer said by another way, written down by a colleague. */
    @Transactional
    public Complaint hear(UUID id, String text, Actor actor) {
        var before = get(id, actor);
        require(Right.EDIT, before, actor);
        return casework.hear(before, message(text));
    }

    /** Corrects what was written down. A confidential case that nobody would have is its writer's. */
    @Transactional
    Complaint correct(Complaint before, Complaint written, Actor actor) {
        require(Right.EDIT, before, actor);
        var after =
                written.with(checked(written.matter(), before.matter().from().party(), actor));
        if (after.owner() == null && after.matter().confidential()) {
            after = after.with(after.handling().by(after.handling().desk(), actor.id()));
        }
        if (after.owner() != null && users.find(after.owner()).isEmpty()) {
            throw Problem.invalid(List.of(Problem.Field.of("owner", "field.unknown-record", after.owner())));
        }
        custom.claim(
                ComplaintTypes.COMPLAINTS, before.id(), after.matter().marks().custom());
        if (after.matter().confidential() != before.matter().confidential()) {
            events.publishEvent(
                    new ConfidentialityChanged(before.id(), after.matter().confidential()));
        }
        return casework.change(before, after, actor);
    }

    @Transactional
    void delete(UUID id, Actor actor) {
        var complaint = get(id, actor);
        require(Right.DELETE, complaint, actor);
        custom.release(id);
        setDeleted(complaint, clock.instant(), actor);
    }

    @Transactional
    void restore(UUID id, Actor actor) {
        var complaint = store.find(id, actor).orElseThrow(() -> Problem.notFound("not-found"));
        require(Right.DELETE, complaint, actor);
        if (complaint.deletedAt() != null) {
            custom.claim(
                    ComplaintTypes.COMPLAINTS, id, complaint.matter().marks().custom());
            setDeleted(complaint, null, actor);
        }
    }

    static String message(String written) {
        var text = written.strip();
        if (text.isEmpty() || text.length() > LONGEST_MESSAGE || text.indexOf('\0') >= 0) {
            throw Problem.invalid(List.of(Problem.Field.of("text", "text.length", 1, LONGEST_MESSAGE)));
        }
        return text;
    }

    private Complaint editable(UUID id, long version, Actor actor) {
        var complaint = get(id, actor);
        require(Right.EDIT, complaint, actor);
        if (complaint.version() != version) {
            throw Problem.of(Problem.Kind.STALE, "record.changed-meanwhile");
        }
        return complaint;
    }

    /** Refuses who may see the case but whose right does not reach it; a confidential one is reached one by one. */
    private void require(Right right, Complaint complaint, Actor actor) {
        visibility.require(actor, ComplaintTypes.COMPLAINTS, right, complaint.owner(), complaint.id());
        if (store.find(complaint.id(), right, actor).isEmpty()) {
            throw Problem.of(Problem.Kind.FORBIDDEN, "forbidden");
        }
    }

    /** With who takes over, or the owner of the desk it goes to; what is named exists. */
    private Step completed(Step step, Actor actor) {
        var decided = step.decided();
        if (decided.category() != null) {
            setup.check(Category.Kind.CATEGORY, decided.category());
        }
        if (decided.cause() != null) {
            setup.check(Category.Kind.CAUSE, decided.cause());
        }
        var owner = switch (step.kind()) {
            case ACKNOWLEDGE, TAKE_OVER -> actor.id();
            case HAND_OVER ->
                decided.owner() == null && decided.desk() != null
                        ? setup.desk(decided.desk()).owner()
                        : decided.owner();
            default -> decided.owner();
        };
        if (owner != null && users.find(owner).isEmpty()) {
            throw Problem.invalid(List.of(Problem.Field.of("owner", "field.unknown-record", owner)));
        }
        return new Step(
                step.kind(),
                step.note(),
                new Step.Decided(
                        decided.category(),
                        decided.gravity(),
                        decided.cause(),
                        decided.desk(),
                        owner,
                        decided.accepted(),
                        decided.confirmation()));
    }

    /** Whoever may not see the party leaves it as it is. */
    private Matter checked(Matter matter, @Nullable PartyId before, Actor actor) {
        var party = matter.from().party();
        if (party != null && !party.equals(before)) {
            parties.require(party, actor);
        }
        var kept = custom.checked(ComplaintTypes.COMPLAINTS, matter.marks().custom(), actor);
        return new Matter(
                matter.text(),
                matter.channel(),
                matter.from(),
                matter.about(),
                matter.confidential(),
                new Matter.Marks(matter.marks().tags(), kept));
    }

    private void setDeleted(Complaint complaint, @Nullable Instant at, Actor actor) {
        var after = new Complaint(
                complaint.id(),
                complaint.version(),
                complaint.number(),
                complaint.matter(),
                complaint.handling(),
                complaint.times(),
                complaint.due(),
                complaint.updatedAt(),
                at);
        casework.change(complaint, after, actor);
    }
}
