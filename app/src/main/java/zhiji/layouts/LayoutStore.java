package zhiji.layouts;

import static zhiji.layouts.jooq.Tables.LAYOUT;

import java.time.Instant;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import zhiji.platform.Actor;
import zhiji.platform.Ids;

/** Loads and saves arrangements; so far those for everybody. */
@Repository
class LayoutStore {

    private final DSLContext sql;
    private final JsonMapper json;

    LayoutStore(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    Map<Place, Layouts.Kept> find(String type) {
        return sql.selectFrom(LAYOUT)
                .where(LAYOUT.TYPE.eq(type))
                .and(LAYOUT.TEAM_ID.isNull())
                .fetchMap(
                        row -> Place.valueOf(row.getPlace()),
                        row -> new Layouts.Kept(
                                row.getVersion(), json.readValue(row.getArranged().data(), Layout.class)));
    }

    /** Says false when another version stands there. */
    boolean save(String type, Place place, Layouts.Kept kept, Instant at, Actor actor) {
        var arranged = JSONB.valueOf(json.writeValueAsString(kept.layout()));
        if (kept.version() == 0) {
            return sql.insertInto(LAYOUT)
                            .set(LAYOUT.ID, Ids.next())
                            .set(LAYOUT.TYPE, type)
                            .set(LAYOUT.PLACE, place.name())
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
                        .where(LAYOUT.TYPE.eq(type))
                        .and(LAYOUT.PLACE.eq(place.name()))
                        .and(LAYOUT.TEAM_ID.isNull())
                        .and(LAYOUT.VERSION.eq(kept.version()))
                        .execute()
                == 1;
    }

    void delete(String type, Place place) {
        sql.deleteFrom(LAYOUT)
                .where(LAYOUT.TYPE.eq(type))
                .and(LAYOUT.PLACE.eq(place.name()))
                .and(LAYOUT.TEAM_ID.isNull())
                .execute();
    }
}
