package zhiji.access;

import static org.jooq.Records.mapping;
import static zhiji.access.jooq.Tables.TEAM;
import static zhiji.access.jooq.Tables.TEAM_MEMBER;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Loads and saves teams with their members. */
@Repository
class TeamStore {

    private static final Field<List<Team.Member>> MEMBERS = DSL.multiset(
                    DSL.select(TEAM_MEMBER.ACCOUNT_ID, TEAM_MEMBER.STANDING)
                            .from(TEAM_MEMBER)
                            .where(TEAM_MEMBER.TEAM_ID.eq(TEAM.ID))
                            .orderBy(TEAM_MEMBER.ACCOUNT_ID))
            .as("members")
            .convertFrom(rows ->
                    rows.map(mapping((user, standing) -> new Team.Member(user, Team.Standing.valueOf(standing)))));

    private final DSLContext sql;

    TeamStore(DSLContext sql) {
        this.sql = sql;
    }

    List<Team> all() {
        return sql.select(TEAM.fields())
                .select(MEMBERS)
                .from(TEAM)
                .orderBy(TEAM.NAME, TEAM.ID)
                .fetch(TeamStore::team);
    }

    Optional<Team> find(UUID id) {
        return sql.select(TEAM.fields())
                .select(MEMBERS)
                .from(TEAM)
                .where(TEAM.ID.eq(id))
                .fetchOptional(TeamStore::team);
    }

    /** Nobody else changes the tree before this transaction ends. */
    void lock() {
        sql.execute("lock table access.team in share row exclusive mode");
    }

    void insert(Team team) {
        sql.insertInto(TEAM)
                .set(TEAM.ID, team.id())
                .set(TEAM.PARENT_ID, team.parentId())
                .set(TEAM.NAME, team.name())
                .set(TEAM.VERSION, team.version())
                .execute();
        insertMembers(team);
    }

    /** Says false when the version is no longer the current one. */
    boolean update(Team team) {
        var updated = sql.update(TEAM)
                .set(TEAM.PARENT_ID, team.parentId())
                .set(TEAM.NAME, team.name())
                .set(TEAM.VERSION, team.version() + 1)
                .where(TEAM.ID.eq(team.id()))
                .and(TEAM.VERSION.eq(team.version()))
                .execute();
        if (updated == 0) {
            return false;
        }
        sql.deleteFrom(TEAM_MEMBER).where(TEAM_MEMBER.TEAM_ID.eq(team.id())).execute();
        insertMembers(team);
        return true;
    }

    void delete(UUID id) {
        sql.deleteFrom(TEAM).where(TEAM.ID.eq(id)).execute();
    }

    private void insertMembers(Team team) {
        sql.batch(team.members().stream()
                        .map(member -> sql.insertInto(TEAM_MEMBER)
                                .set(TEAM_MEMBER.TEAM_ID, team.id())
                                .set(TEAM_MEMBER.ACCOUNT_ID, member.id())
                                .set(TEAM_MEMBER.STANDING, member.standing().name()))
                        .toList())
                .execute();
    }

    private static Team team(Record row) {
        return new Team(
                row.get(TEAM.ID), row.get(TEAM.PARENT_ID), row.get(TEAM.NAME), row.get(MEMBERS), row.get(TEAM.VERSION));
    }
}
