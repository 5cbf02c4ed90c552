package zhiji.access;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import zhiji.audit.Audit;
import zhiji.audit.Deed;
import zhiji.audit.Note;
import zhiji.platform.Actor;
import zhiji.platform.Ids;
import zhiji.platform.Problem;

/** Front door to the tree of teams. */
@Service
class Teams {

    private final TeamStore store;
    private final UserStore users;
    private final Permissions permissions;
    private final Audit audit;

    Teams(TeamStore store, UserStore users, Permissions permissions, Audit audit) {
        this.store = store;
        this.users = users;
        this.permissions = permissions;
        this.audit = audit;
    }

    /** A team as an administrator describes it. */
    record TeamContent(String name, @Nullable UUID parentId, List<Team.Member> members) {

        TeamContent {
            members = members == null ? List.of() : List.copyOf(members);
        }
    }

    List<Team> all() {
        return store.all();
    }

    @Transactional
    Team create(TeamContent content, Actor actor) {
        permissions.requireAdministrator(actor);
        store.lock();
        var team = new Team(Ids.next(), content.parentId(), Role.checkedName(content.name()), content.members(), 1);
        check(team);
        store.insert(team);
        note(team, "created", actor);
        permissions.forget();
        return team;
    }

    @Transactional
    Team change(UUID id, long version, TeamContent content, Actor actor) {
        permissions.requireAdministrator(actor);
        store.lock();
        var team = new Team(id, content.parentId(), Role.checkedName(content.name()), content.members(), version);
        check(team);
        if (store.find(id).isEmpty()) {
            throw Problem.notFound("not-found");
        }
        if (!store.update(team)) {
            throw Problem.of(Problem.Kind.STALE, "record.changed-meanwhile");
        }
        note(team, "changed", actor);
        permissions.forget();
        return store.find(id).orElseThrow();
    }

    /** @throws Problem if there are teams below it */
    @Transactional
    void delete(UUID id, Actor actor) {
        permissions.requireAdministrator(actor);
        store.lock();
        if (store.all().stream().anyMatch(team -> id.equals(team.parentId()))) {
            throw Problem.of(Problem.Kind.CONFLICT, "team.has-teams");
        }
        var team = store.find(id).orElseThrow(() -> Problem.notFound("not-found"));
        store.delete(id);
        note(team, "deleted", actor);
        permissions.forget();
    }

    private void note(Team team, String change, Actor actor) {
        audit.write(Note.of(Deed.TEAM_CHANGED, actor)
                .with("team", team.id())
                .with("name", team.name())
                .with("change", change)
                .with("parent", team.parentId())
                .with("members", team.members()));
    }

    private void check(Team team) {
        var teams = store.all().stream().collect(Collectors.toMap(Team::id, Function.identity()));
        if (team.parentId() != null && !teams.containsKey(team.parentId())) {
            throw Problem.invalid(List.of(Problem.Field.of("parentId", "enumeration.unknown", team.parentId())));
        }
        refuseCircle(team, teams);
        var seen = new HashSet<Object>();
        for (var index = 0; index < team.members().size(); index++) {
            var member = team.members().get(index);
            if (!seen.add(member.id()) || users.find(member.id()).isEmpty()) {
                throw Problem.invalid(
                        List.of(Problem.Field.of("members[" + index + "].id", "enumeration.unknown", member.id())));
            }
        }
    }

    private static void refuseCircle(Team team, Map<UUID, Team> teams) {
        var above = team.parentId();
        while (above != null) {
            if (above.equals(team.id())) {
                throw Problem.invalid(List.of(Problem.Field.of("parentId", "team.circle", team.name())));
            }
            above = Objects.requireNonNull(teams.get(above)).parentId();
        }
    }
}
