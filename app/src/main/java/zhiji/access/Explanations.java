package zhiji.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import zhiji.platform.Actor;
import zhiji.platform.Problem;
import zhiji.platform.Region;
import zhiji.platform.UserId;
import zhiji.platform.Via;

/** Front door to why somebody may do something with a record, or may not. */
@Service
public class Explanations {

    private final UserStore users;
    private final TeamStore teams;
    private final ShareStore shares;
    private final Permissions permissions;
    private final RoleNames names;
    private final Region region;
    private final Clock clock;

    Explanations(
            UserStore users,
            TeamStore teams,
            ShareStore shares,
            Permissions permissions,
            RoleNames names,
            Region region,
            Clock clock) {
        this.users = users;
        this.teams = teams;
        this.shares = shares;
        this.permissions = permissions;
        this.names = names;
        this.region = region;
        this.clock = clock;
    }

    /**
     * A record that is asked about.
     *
     * @param types its type, then those of the records it hangs on, up to the one that has an owner
     * @param id the record that has the owner
     */
    public record Subject(
            List<String> types, UUID id, @Nullable UserId owner) {

        public Subject {
            types = List.copyOf(types);
        }
    }

    @Transactional(readOnly = true)
    public Explanation of(UserId user, Right right, Subject subject) {
        var actor = actor(user);
        var rights = permissions.of(actor);
        var steps = new ArrayList<Explanation.Step>();
        for (var type : subject.types()) {
            steps.add(step(type, Right.SEE, rights));
            if (right != Right.SEE) {
                steps.add(step(type, right, rights));
            }
        }
        var reach = steps.stream().map(Explanation.Step::scope).reduce(Scope.ALL, Scope::narrowest);
        return new Explanation(
                users.isActive(user),
                actor.administrator(),
                steps,
                reach,
                subject.owner(),
                subject.owner() == null ? List.of() : ways(user, subject.owner(), rights),
                opened(user, subject, rights));
    }

    /** What is kept back of some fields, and which of the person's roles say so. */
    @Transactional(readOnly = true)
    public List<String> rolesKeepingBack(UserId user, String type, String field, boolean personal) {
        return permissions.of(actor(user)).roles().stream()
                .filter(role -> role.permits().rule(type, field, personal) != FieldRule.OPEN)
                .map(names::of)
                .toList();
    }

    /** Somebody as if they asked themselves. */
    public Actor actor(UserId user) {
        return users.find(user)
                .map(found -> new Actor(found.id(), Via.PAGE, found.administrator()))
                .orElseThrow(() -> Problem.notFound("not-found"));
    }

    private Explanation.Step step(String type, Right right, Rights rights) {
        var said = rights.roles().stream()
                .map(role -> new Explanation.RoleScope(
                        role.id(), names.of(role), role.permits().scope(type, right)))
                .toList();
        return new Explanation.Step(type, right, rights.scope(type, right), said);
    }

    private List<Explanation.Way> ways(UserId user, UserId owner, Rights rights) {
        var ways = new ArrayList<Explanation.Way>();
        if (user.equals(owner)) {
            ways.add(Explanation.Way.of(Explanation.Kind.SELF));
        } else if (rights.own().contains(owner)) {
            ways.add(Explanation.Way.of(Explanation.Kind.STANDS_IN));
        }
        var tree = teams.all().stream().collect(Collectors.toMap(Team::id, Function.identity()));
        for (var team : tree.values()) {
            if (standing(team, owner).isEmpty()) {
                continue;
            }
            if (standing(team, user).isPresent()) {
                ways.add(new Explanation.Way(Explanation.Kind.TEAM, team.id(), team.name()));
            } else if (isLed(team, user, tree)) {
                ways.add(new Explanation.Way(Explanation.Kind.BELOW, team.id(), team.name()));
            }
        }
        return ways;
    }

    private static boolean isLed(Team team, UserId user, Map<UUID, Team> tree) {
        return Stream.iterate(Optional.of(team), Optional::isPresent, at -> at.flatMap(one -> above(one, tree)))
                .flatMap(Optional::stream)
                .anyMatch(
                        one -> standing(one, user).filter(Team.Standing::leads).isPresent());
    }

    private static Optional<Team> above(Team team, Map<UUID, Team> tree) {
        return team.parentId() == null ? Optional.empty() : Optional.ofNullable(tree.get(team.parentId()));
    }

    private static Optional<Team.Standing> standing(Team team, UserId user) {
        return team.members().stream()
                .filter(member -> member.id().equals(user))
                .map(Team.Member::standing)
                .findFirst();
    }

    private List<Explanation.Opened> opened(UserId user, Subject subject, Rights rights) {
        var today = LocalDate.ofInstant(clock.instant(), region.timeZone());
        return shares.of(subject.types().getLast(), subject.id()).stream()
                .filter(share -> share.until() == null || !share.until().isBefore(today))
                .filter(share -> user.equals(share.userId()) || isIn(share.teamId(), rights.teams()))
                .map(share ->
                        new Explanation.Opened(share.teamId(), name(share.teamId()), share.editable(), share.until()))
                .toList();
    }

    private static boolean isIn(@Nullable UUID team, Set<UUID> teams) {
        return team != null && teams.contains(team);
    }

    private @Nullable String name(@Nullable UUID team) {
        return team == null ? null : teams.find(team).map(Team::name).orElse(null);
    }
}
