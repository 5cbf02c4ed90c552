package zhiji.oversight;

import java.util.HashSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import zhiji.access.People;
import zhiji.access.Permissions;
import zhiji.audit.Audit;
import zhiji.audit.AuditEntry;
import zhiji.audit.AuditFilter;
import zhiji.audit.Deed;
import zhiji.audit.Note;
import zhiji.audit.Trail;
import zhiji.audit.Verification;
import zhiji.platform.Actor;
import zhiji.platform.Page;
import zhiji.platform.Person;
import zhiji.records.RecordDirectory;
import zhiji.records.RecordRef;
import zhiji.records.Standing;

/** Front door to looking into the audit trail (审计日志), with the names of people and records as they are now. */
@Service
class Oversight {

    private final Trail trail;
    private final Audit audit;
    private final Permissions permissions;
    private final People people;
    private final RecordDirectory records;

    Oversight(Trail trail, Audit audit, Permissions permissions, People people, RecordDirectory records) {
        this.trail = trail;
        this.audit = audit;
        this.permissions = permissions;
        this.people = people;
        this.records = records;
    }

    /** An entry as a reader sees it. */
    record Line(
            AuditEntry entry, @Nullable Person by, @Nullable String recordName) {}

    @Transactional(readOnly = true)
    public Page<Line> page(AuditFilter filter, int limit, @Nullable String after, Actor actor) {
        permissions.requireAdministrator(actor);
        return named(trail.page(filter, limit, after), actor);
    }

    @Transactional(readOnly = true)
    public Page<Line> own(int limit, @Nullable String after, Actor actor) {
        var mine = new AuditFilter(actor.id(), java.util.List.of(), null, null, null, null);
        return named(trail.page(mine, limit, after), actor);
    }

    /** Taking the trail out is itself written down. */
    @Transactional
    public void beginFile(AuditFilter filter, Actor actor) {
        permissions.requireAdministrator(actor);
        audit.write(Note.of(Deed.TRAIL_EXPORTED, actor)
                .about(filter.type() == null ? "" : filter.type(), filter.record())
                .with("by", filter.by())
                .with("deeds", filter.deeds())
                .with("since", filter.since())
                .with("until", filter.until()));
    }

    public Verification verify(Actor actor) {
        permissions.requireAdministrator(actor);
        return trail.verify();
    }

    private Page<Line> named(Page<AuditEntry> page, Actor actor) {
        var asked = new HashSet<RecordRef>();
        page.items().forEach(entry -> {
            if (entry.type() != null && entry.record() != null) {
                asked.add(new RecordRef(entry.type(), entry.record()));
            }
        });
        var found = records.find(asked, actor);
        return new Page<>(
                page.items().stream()
                        .map(entry -> new Line(entry, people.find(entry.by()), name(entry, found)))
                        .toList(),
                page.next());
    }

    private static @Nullable String name(AuditEntry entry, Map<RecordRef, Standing> found) {
        if (entry.type() == null || entry.record() == null) {
            return null;
        }
        var standing = found.get(new RecordRef(entry.type(), entry.record()));
        return standing == null ? null : standing.name();
    }
}
