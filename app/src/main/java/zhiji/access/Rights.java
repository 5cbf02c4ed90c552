package zhiji.access;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import zhiji.platform.UserId;

/**
 * What one person may do, taken from all of their roles: of two scopes the wider, of two rules for a field the more open.
 *
 * @param unlimited whether it is an administrator's
 * @param own the person, and whoever they stand in for
 * @param team the members of their teams
 * @param subordinates the members of their teams, and of all teams below those that they lead
 * @param shares whether single records were opened to them
 */
public record Rights(
        boolean unlimited,
        List<Role> roles,
        Set<UserId> own,
        Set<UserId> team,
        Set<UserId> subordinates,
        Set<UUID> teams,
        boolean shares) {

    public Rights {
        roles = List.copyOf(roles);
        own = Set.copyOf(own);
        team = Set.copyOf(team);
        subordinates = Set.copyOf(subordinates);
        teams = Set.copyOf(teams);
    }

    public Scope scope(String type, Right right) {
        return unlimited
                ? Scope.ALL
                : roles.stream().map(role -> role.permits().scope(type, right)).reduce(Scope.NONE, Scope::widest);
    }

    /** The roles that were given to them. */
    public Set<UUID> roleIds() {
        return roles.stream().map(Role::id).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a right reaches any record of a type. */
    public boolean has(String type, Right right) {
        return scope(type, right) != Scope.NONE;
    }

    /** As a role says it that lets its bearer see the type or, of records that were opened one by one, any role. */
    public FieldRule rule(String type, String field, boolean personal) {
        var sees = has(type, Right.SEE);
        return unlimited
                ? FieldRule.OPEN
                : roles.stream()
                        .filter(role -> !sees || role.permits().scope(type, Right.SEE) != Scope.NONE)
                        .map(role -> role.permits().rule(type, field, personal))
                        .min(FieldRule::compareTo)
                        .orElse(FieldRule.HIDDEN);
    }

    /** Whether any value of a type's records is kept back. */
    public boolean restricts(String type) {
        return !unlimited
                && roles.stream()
                        .flatMap(role -> role.permits().fields().getOrDefault(type, Map.of()).keySet().stream())
                        .distinct()
                        .anyMatch(field -> !rule(type, field, true).isPlain());
    }

    /** Whose records a scope reaches; all people have no list. */
    public Set<UserId> owners(Scope scope) {
        return switch (scope) {
            case NONE -> Set.of();
            case OWN -> own;
            case TEAM -> team;
            case SUBORDINATES -> subordinates;
            case ALL -> throw new IllegalArgumentException("Everything has no owners");
        };
    }

    /**
     * Whether a right reaches the records of an owner, no farther than these may be seen; those of nobody are reached by
     * whoever reaches everything.
     */
    public boolean reaches(String type, Right right, @Nullable UserId owner) {
        var scope = scope(type, Right.SEE).narrowest(scope(type, right));
        return scope == Scope.ALL || (owner != null && owners(scope).contains(owner));
    }
}
