package zhiji.access;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import zhiji.platform.Actor;
import zhiji.platform.Problem;

/** Front door to teams and roles as those for whom something is meant (群体): who belongs to a team, or has a role. */
@Service
public class Groups {

    private static final int MOST = 50;

    private final TeamStore teams;
    private final RoleStore roles;
    private final Permissions permissions;

    Groups(TeamStore teams, RoleStore roles, Permissions permissions) {
        this.teams = teams;
        this.roles = roles;
        this.permissions = permissions;
    }

    /** Groups, by what they are. */
    public record Chosen(Set<UUID> teams, Set<UUID> roles) {

        public Chosen {
            teams = Set.copyOf(teams);
            roles = Set.copyOf(roles);
        }
    }

    /**
     * Tells teams from roles.
     *
     * @throws Problem if one of them is neither, or they are too many
     */
    public Chosen chosen(String path, Collection<UUID> groups) {
        if (groups.size() > MOST) {
            throw Problem.invalid(List.of(Problem.Field.of(path, "list.too-long", groups.size(), MOST)));
        }
        var ofTeams = known(teams.all().stream().map(Team::id).collect(Collectors.toSet()), groups);
        var ofRoles = known(roles.all().stream().map(Role::id).collect(Collectors.toSet()), groups);
        for (var group : groups) {
            if (!ofTeams.contains(group) && !ofRoles.contains(group)) {
                throw Problem.invalid(List.of(Problem.Field.of(path, "enumeration.unknown", group)));
            }
        }
        return new Chosen(ofTeams, ofRoles);
    }

    /** What somebody belongs to, the nearest first: their teams, the teams above these, their roles. */
    public List<UUID> of(Actor actor) {
        var rights = permissions.of(actor);
        var nearest = new LinkedHashSet<UUID>();
        if (!rights.teams().isEmpty()) {
            var all = teams.all();
            var level = rights.teams();
            while (nearest.addAll(
                    all.stream().map(Team::id).filter(level::contains).toList())) {
                level = above(all, level);
            }
        }
        rights.roles().forEach(role -> nearest.add(role.id()));
        return List.copyOf(nearest);
    }

    private static Set<UUID> above(List<Team> all, Set<UUID> level) {
        return all.stream()
                .filter(team -> level.contains(team.id()))
                .map(Team::parentId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static Set<UUID> known(Set<UUID> there, Collection<UUID> groups) {
        var known = new HashSet<>(groups);
        known.retainAll(there);
        return known;
    }
}
