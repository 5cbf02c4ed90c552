package zhiji.access;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import zhiji.audit.Audit;
import zhiji.audit.Deed;
import zhiji.audit.Note;
import zhiji.platform.Actor;
import zhiji.platform.Ids;
import zhiji.platform.Problem;
import zhiji.platform.UserId;

/** Front door to roles, and to who has which. */
@Service
class Roles {

    private final RoleStore store;
    private final UserStore users;
    private final Permissions permissions;
    private final Audit audit;
    private final Clock clock;

    Roles(RoleStore store, UserStore users, Permissions permissions, Audit audit, Clock clock) {
        this.store = store;
        this.users = users;
        this.permissions = permissions;
        this.audit = audit;
        this.clock = clock;
    }

    List<Role> all() {
        return store.all();
    }

    Role get(UUID id) {
        return store.find(id).orElseThrow(() -> Problem.notFound("not-found"));
    }

    @Transactional
    Role create(String name, Role.Permits permits, Actor actor) {
        permissions.requireAdministrator(actor);
        permits.check();
        var role = new Role(Ids.next(), null, Role.checkedName(name), permits, 1);
        store.insert(role, clock.instant());
        note(role, "created", actor);
        return role;
    }

    @Transactional
    Role change(UUID id, long version, String name, Role.Permits permits, Actor actor) {
        permissions.requireAdministrator(actor);
        permits.check();
        var before = get(id);
        if (!store.update(new Role(id, before.key(), Role.checkedName(name), permits, version), clock.instant())) {
            throw Problem.of(Problem.Kind.STALE, "record.changed-meanwhile");
        }
        permissions.forget();
        var role = get(id);
        note(role, "changed", actor);
        return role;
    }

    /** @throws Problem if somebody has the role, or it is one of ours */
    @Transactional
    void delete(UUID id, Actor actor) {
        permissions.requireAdministrator(actor);
        var role = get(id);
        if (role.key() != null) {
            throw Problem.of(Problem.Kind.CONFLICT, "role.ours", role.name());
        }
        if (store.isUsed(id)) {
            throw Problem.of(Problem.Kind.CONFLICT, "role.used", role.name());
        }
        store.delete(id);
        note(role, "deleted", actor);
    }

    private void note(Role role, String change, Actor actor) {
        audit.write(Note.of(Deed.ROLE_CHANGED, actor)
                .with("role", role.id())
                .with("name", role.name())
                .with("change", change)
                .with("grants", role.permits().grants())
                .with("fields", role.permits().fields()));
    }

    /** Gives a user these roles and no others; without any, that of a colleague. */
    @Transactional
    void assign(UserId user, Collection<UUID> roles, Actor actor) {
        permissions.requireAdministrator(actor);
        if (users.find(user).isEmpty()) {
            throw Problem.notFound("not-found");
        }
        for (var role : roles) {
            if (store.find(role).isEmpty()) {
                throw Problem.invalid(List.of(Problem.Field.of("roles", "enumeration.unknown", role)));
            }
        }
        var given = roles.isEmpty() ? Set.of(colleague()) : Set.copyOf(roles);
        store.assign(user, given);
        audit.write(Note.of(Deed.ROLES_ASSIGNED, actor).with("user", user).with("roles", given));
        permissions.forget();
    }

    private UUID colleague() {
        return store.find(Role.COLLEAGUE).orElseThrow().id();
    }
}
