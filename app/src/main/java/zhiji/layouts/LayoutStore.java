package zhiji.layouts;

import static zhiji.layouts.jooq.Tables.LAYOUT;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import zhiji.access.Groups;
import zhiji.platform.Actor;
import zhiji.platform.Ids;

/** Loads and saves arrangements, each for a team, a role or everybody else. */
@Repository
class LayoutStore {

    private final DSLContext sql;
    private final JsonMapper json;

    LayoutStore(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    List<Layouts.Kept> of(String type) {
        return sql.selectFrom(LAYOUT)
                .where(LAYOUT.TYPE.eq(type))
                .fetch(row -> new Layouts.Kept(
                        new Layouts.Spot(
                                Place.valueOf(row.getPlace()),
                                row.getTeamId() == null ? row.getRoleId() : row.getTeamId()),
                        row.getVersion(),
                        json.readValue(row.getArranged().data(), Layout.class)));
    }

    /** Says false when another version stands there. */
    boolean save(String type, Layouts.Kept kept, Groups.Chosen group, Instant at, Actor actor) {
        var arranged = JSONB.valueOf(json.writeValueAsString(kept.layout()));
        if (kept.version() == 0) {
            return sql.insertInto(LAYOUT)
                            .set(LAYOUT.ID, Ids.next())
                            .set(LAYOUT.TYPE, type)
                            .set(LAYOUT.PLACE, kept.spot().place().name())
                            .set(LAYOUT.TEAM_ID, one(group.teams()))
                            .set(LAYOUT.ROLE_ID, one(group.roles()))
                            .set(LAYOUT.VERSION, 1L)
                            .set(LAYOUT.ARRANGED, arranged)
                            .set(LAYOUT.UPDATED_AT, at)
                            .set(LAYOUT.UPDATED_BY, actor.id())
                            .onConflictDoNothing()
                            .execute()
                    == 1;
        }
        return sql.update(LAYOUT)
                        .set(LAYOUT.VERSION, kept.version() + 1)
                        .set(LAYOUT.ARRANGED, arranged)
                        .set(LAYOUT.UPDATED_AT, at)
                        .set(LAYOUT.UPDATED_BY, actor.id())
                        .where(at(type, kept.spot()))
                        .and(LAYOUT.VERSION.eq(kept.version()))
                        .execute()
                == 1;
    }

    void delete(String type, Layouts.Spot spot) {
        sql.deleteFrom(LAYOUT).where(at(type, spot)).execute();
    }

    private static Condition at(String type, Layouts.Spot spot) {
        return LAYOUT.TYPE
                .eq(type)
                .and(LAYOUT.PLACE.eq(spot.place().name()))
                .and(DSL.coalesce(LAYOUT.TEAM_ID, LAYOUT.ROLE_ID).isNotDistinctFrom(spot.group()));
    }

    private static @Nullable UUID one(Set<UUID> groups) {
        return groups.stream().findFirst().orElse(null);
    }
}
