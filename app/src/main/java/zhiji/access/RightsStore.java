package zhiji.access;

import static zhiji.access.jooq.Tables.ACCOUNT;
import static zhiji.access.jooq.Tables.DELEGATION;
import static zhiji.access.jooq.Tables.SHARE;
import static zhiji.access.jooq.Tables.TEAM;
import static zhiji.access.jooq.Tables.TEAM_MEMBER;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Repository;
import zhiji.platform.Region;
import zhiji.platform.UserId;

/** Gathers what one person may do. */
@Repository
class RightsStore {

    private final DSLContext sql;
    private final RoleStore roles;
    private final Region region;
    private final Clock clock;

    RightsStore(DSLContext sql, RoleStore roles, Region region, Clock clock) {
        this.sql = sql;
        this.roles = roles;
        this.region = region;
        this.clock = clock;
    }

    Rights load(UserId user) {
        var unlimited = sql.fetchExists(ACCOUNT, ACCOUNT.ID.eq(user).and(ACCOUNT.ADMINISTRATOR));
        var today = LocalDate.ofInstant(clock.instant(), region.timeZone());
        var own = new HashSet<>(sql.select(DELEGATION.ACCOUNT_ID)
                .from(DELEGATION)
                .where(DELEGATION.STAND_IN_ID.eq(user.value()))
                .and(DSL.val(today).between(DELEGATION.SINCE_DATE, DELEGATION.UNTIL_DATE))
                .fetch(row -> row.value1()));
        own.add(user);
        var standings = sql.select(TEAM_MEMBER.TEAM_ID, TEAM_MEMBER.STANDING)
                .from(TEAM_MEMBER)
                .where(TEAM_MEMBER.ACCOUNT_ID.eq(user))
                .fetchMap(TEAM_MEMBER.TEAM_ID, row -> Team.Standing.valueOf(row.get(TEAM_MEMBER.STANDING)));
        var team = members(standings.keySet());
        team.addAll(own);
        var led = standings.entrySet().stream()
                .filter(standing -> standing.getValue().leads())
                .map(java.util.Map.Entry::getKey)
                .toList();
        var subordinates = members(below(led));
        subordinates.addAll(team);
        var shares = sql.fetchExists(SHARE, SHARE.ACCOUNT_ID.eq(user).or(SHARE.TEAM_ID.in(standings.keySet())));
        return new Rights(unlimited, roles.of(user), own, team, subordinates, standings.keySet(), shares);
    }

    private Set<UserId> members(java.util.Collection<UUID> teams) {
        return teams.isEmpty()
                ? new HashSet<>()
                : new HashSet<>(sql.selectDistinct(TEAM_MEMBER.ACCOUNT_ID)
                        .from(TEAM_MEMBER)
                        .where(TEAM_MEMBER.TEAM_ID.in(teams))
                        .fetch(row -> row.value1()));
    }

    private List<UUID> below(List<UUID> teams) {
        if (teams.isEmpty()) {
            return teams;
        }
        var id = DSL.field(DSL.name("below", "id"), SQLDataType.UUID);
        var below = DSL.name("below")
                .fields("id")
                .as(DSL.select(TEAM.ID)
                        .from(TEAM)
                        .where(TEAM.ID.in(teams))
                        .union(DSL.select(TEAM.ID)
                                .from(TEAM)
                                .join(DSL.table(DSL.name("below")))
                                .on(TEAM.PARENT_ID.eq(id))));
        return sql.withRecursive(below).select(id).from(below).fetch(row -> row.value1());
    }
}
