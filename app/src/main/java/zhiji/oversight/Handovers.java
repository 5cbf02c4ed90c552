package zhiji.oversight;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.JsonNodeFactory;
import zhiji.access.Permissions;
import zhiji.access.Users;
import zhiji.audit.Audit;
import zhiji.audit.Deed;
import zhiji.audit.Note;
import zhiji.bulk.BulkChange;
import zhiji.bulk.BulkChanges;
import zhiji.filters.Filters;
import zhiji.platform.Actor;
import zhiji.platform.Problem;
import zhiji.platform.UserId;
import zhiji.records.Records;
import zhiji.types.RecordField;
import zhiji.types.RecordType;
import zhiji.types.RecordTypes;

/** Front door to handing over (移交) everything that somebody owns: first how much it is, then one bulk change for each type. */
@Service
class Handovers {

    private static final String OWNER = "owner";

    private final RecordTypes types;
    private final Records records;
    private final Filters filters;
    private final BulkChanges changes;
    private final Users users;
    private final Permissions permissions;
    private final Audit audit;

    Handovers(
            RecordTypes types,
            Records records,
            Filters filters,
            BulkChanges changes,
            Users users,
            Permissions permissions,
            Audit audit) {
        this.types = types;
        this.records = records;
        this.filters = filters;
        this.changes = changes;
        this.users = users;
        this.permissions = permissions;
        this.audit = audit;
    }

    /** How many records of a type somebody owns. */
    record Holding(String type, long count) {}

    @Transactional(readOnly = true)
    public List<Holding> holdings(UserId user, Actor actor) {
        permissions.requireAdministrator(actor);
        var reader = filters.reader(actor, null);
        var which = new Filters.Which(null, owned(user), false);
        return types.all().stream()
                .filter(Handovers::isOwned)
                .map(type -> new Holding(
                        type.key(),
                        records.count(type.key(), which, true, reader).value()))
                .filter(holding -> holding.count() > 0)
                .toList();
    }

    /** Each type is a bulk change of its own, which can be followed and taken back like any other. */
    @Transactional
    public List<BulkChange> handOver(UserId from, UserId to, Actor actor) {
        permissions.requireAdministrator(actor);
        if (from.equals(to) || !users.isActive(to)) {
            throw Problem.invalid(List.of(Problem.Field.of("to", "handover.self")));
        }
        var begun = new ArrayList<BulkChange>();
        for (var type : types.all().stream().filter(Handovers::isOwned).toList()) {
            var draft = changes.create(wish(type, from, to, actor), actor);
            if (draft.total() > 0) {
                begun.add(changes.run(draft.id(), actor));
            }
        }
        audit.write(Note.of(Deed.HANDED_OVER, actor)
                .with("from", from)
                .with("to", to)
                .with("total", begun.stream().mapToLong(BulkChange::total).sum()));
        return begun;
    }

    private static boolean isOwned(RecordType type) {
        return type.rows().changing() != null
                && type.field(OWNER)
                        .filter(field -> field.is(RecordField.Trait.EDITABLE))
                        .isPresent();
    }

    private BulkChange.Wish wish(RecordType type, UserId from, UserId to, Actor actor) {
        var zone = filters.reader(actor, null).zone();
        var owner = JsonNodeFactory.instance.stringNode(to.toString());
        return new BulkChange.Wish(type.key(), owned(from), zone, BulkChange.Action.CHANGE, Map.of(OWNER, owner));
    }

    private static String owned(UserId user) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("field", OWNER)
                .put("op", "eq")
                .put("value", user.toString())
                .toString();
    }
}
