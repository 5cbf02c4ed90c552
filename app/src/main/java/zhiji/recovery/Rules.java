package zhiji.recovery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import zhiji.access.Permissions;
import zhiji.access.Users;
import zhiji.audit.Audit;
import zhiji.audit.Deed;
import zhiji.audit.Note;
import zhiji.complaints.Desks;
import zhiji.platform.Actor;
import zhiji.platform.Ids;
import zhiji.platform.Problem;

/** Front door to the rules by which recoveries are opened (补救规则), for administrators. */
@Service
class Rules {

    static final int PREVIEWED_DAYS = 30;

    private static final int MOST_RULES = 50;

    private final RuleStore store;
    private final Occurrences occurrences;
    private final Attendance attendance;
    private final Desks desks;
    private final Users users;
    private final Permissions permissions;
    private final Audit audit;
    private final Clock clock;

    Rules(
            RuleStore store,
            Occurrences occurrences,
            Attendance attendance,
            Desks desks,
            Users users,
            Permissions permissions,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.occurrences = occurrences;
        this.attendance = attendance;
        this.desks = desks;
        this.users = users;
        this.permissions = permissions;
        this.audit = audit;
        this.clock = clock;
    }

    /** What an administrator writes. */
    record Draft(String name, Sign sign, Rule.Duty duty, boolean on) {}

    @Transactional(readOnly = true)
    List<RuleStore.Watched> all(Actor actor) {
        permissions.requireAdministrator(actor);
        return store.all(since());
    }

    /** What the rule would have opened in the last days, had it been on; nothing is kept. */
    @Transactional(readOnly = true)
    List<Occurrence> preview(Draft draft, UUID id, Actor actor) {
        permissions.requireAdministrator(actor);
        var rule = new Rule(id, 1, draft.name(), draft.sign(), checked(draft.duty()), null, actor.id());
        var found = occurrences.of(rule.sign(), since());
        var attended =
                attendance.of(found.stream().map(Occurrence::party).distinct().toList());
        return Selection.past(rule, found, attended);
    }

    @Transactional
    Rule create(Draft draft, Actor actor) {
        permissions.requireAdministrator(actor);
        if (store.all(since()).size() >= MOST_RULES) {
            throw Problem.invalid("list.too-long", MOST_RULES + 1, MOST_RULES);
        }
        var now = clock.instant();
        var rule = new Rule(
                Ids.next(), 1, draft.name(), draft.sign(), checked(draft.duty()), draft.on() ? now : null, actor.id());
        try {
            store.insert(rule, now);
        } catch (DuplicateKeyException namesake) {
            throw taken(rule);
        }
        note(Deed.RECOVERY_RULE_CHANGED, rule, actor);
        return rule;
    }

    /** What was seen before another sign, or another measure of it, was written does not count. */
    @Transactional
    void change(UUID id, long version, Draft draft, Actor actor) {
        permissions.requireAdministrator(actor);
        var before = find(id);
        var same = before.since() != null && before.sign().equals(draft.sign());
        var since = !draft.on() ? null : same ? before.since() : clock.instant();
        var after = new Rule(id, version, draft.name(), draft.sign(), checked(draft.duty()), since, actor.id());
        try {
            if (!store.update(after)) {
                throw Problem.of(Problem.Kind.STALE, "record.changed-meanwhile");
            }
        } catch (DuplicateKeyException namesake) {
            throw taken(after);
        }
        note(Deed.RECOVERY_RULE_CHANGED, after, actor);
    }

    /** @throws Problem if it has opened a recovery, which names it as its reason */
    @Transactional
    void remove(UUID id, Actor actor) {
        permissions.requireAdministrator(actor);
        var rule = find(id);
        if (store.isUsed(id)) {
            throw Problem.of(Problem.Kind.CONFLICT, "recovery.rule-used", rule.name());
        }
        store.delete(id);
        note(Deed.RECOVERY_RULE_REMOVED, rule, actor);
    }

    private Rule find(UUID id) {
        return store.find(id).orElseThrow(() -> Problem.notFound("not-found"));
    }

    private Instant since() {
        return clock.instant().minus(Duration.ofDays(PREVIEWED_DAYS));
    }

    /** Somebody is there to take it. */
    private Rule.Duty checked(Rule.Duty duty) {
        var desk = duty.desk();
        if (desk != null && desks.owner(desk).isEmpty()) {
            throw Problem.invalid(List.of(Problem.Field.of("desk", "recovery.desk-without-owner")));
        }
        var person = duty.person();
        if (person != null && !users.isActive(person)) {
            throw Problem.invalid(List.of(Problem.Field.of("person", "field.unknown-record", person)));
        }
        return duty;
    }

    private static Problem taken(Rule rule) {
        return Problem.conflict(Problem.Field.of("name", "recovery.rule-name-taken", rule.name()));
    }

    private void note(Deed deed, Rule rule, Actor actor) {
        audit.write(Note.of(deed, actor)
                .with("rule", rule.id())
                .with("name", rule.name())
                .with("sign", rule.sign().toString())
                .with("duty", rule.duty().toString())
                .with("on", rule.isOn()));
    }
}
