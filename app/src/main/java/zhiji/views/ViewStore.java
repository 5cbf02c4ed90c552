package zhiji.views;

import static zhiji.views.jooq.Tables.ARRANGEMENT;
import static zhiji.views.jooq.Tables.SAVED_VIEW;
import static zhiji.views.jooq.Tables.VIEW_GROUP;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import zhiji.access.Groups;
import zhiji.platform.Actor;

/** Loads and saves views and arrangements. */
@Repository
class ViewStore {

    private static final TypeReference<Map<String, List<ViewContent.Column>>> COLUMNS = new TypeReference<>() {};

    private static final Field<Set<UUID>> GROUPS = DSL.multiset(
                    DSL.select(DSL.coalesce(VIEW_GROUP.TEAM_ID, VIEW_GROUP.ROLE_ID))
                            .from(VIEW_GROUP)
                            .where(VIEW_GROUP.VIEW_ID.eq(SAVED_VIEW.ID)))
            .as("groups")
            .convertFrom(rows -> rows.intoSet(row -> row.value1()));

    private final DSLContext sql;
    private final JsonMapper json;

    ViewStore(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** Those that are shared, and whatever is the asker's own. */
    List<SavedView> of(String type, Actor actor) {
        return views(SAVED_VIEW
                        .TYPE
                        .eq(type)
                        .and(SAVED_VIEW
                                .AUDIENCE
                                .ne(SavedView.Audience.OWNER.name())
                                .or(SAVED_VIEW.OWNER_ID.eq(actor.id()))))
                .orderBy(SAVED_VIEW.CREATED_AT, SAVED_VIEW.ID)
                .fetch(this::view);
    }

    Optional<SavedView> find(UUID id) {
        return views(SAVED_VIEW.ID.eq(id)).fetchOptional(this::view);
    }

    private SelectConditionStep<Record> views(Condition condition) {
        return sql.select(SAVED_VIEW.fields()).select(GROUPS).from(SAVED_VIEW).where(condition);
    }

    /** Says for which teams and roles a view is meant, instead of those it was meant for before. */
    void mean(UUID view, Groups.Chosen groups) {
        sql.deleteFrom(VIEW_GROUP).where(VIEW_GROUP.VIEW_ID.eq(view)).execute();
        var teams = groups.teams().stream().map(team -> DSL.row(view, team, (UUID) null));
        var roles = groups.roles().stream().map(role -> DSL.row(view, (UUID) null, role));
        if (groups.teams().isEmpty() && groups.roles().isEmpty()) {
            return;
        }
        sql.insertInto(VIEW_GROUP, VIEW_GROUP.VIEW_ID, VIEW_GROUP.TEAM_ID, VIEW_GROUP.ROLE_ID)
                .valuesOfRows(Stream.concat(teams, roles).toList())
                .execute();
    }

    void insert(SavedView view) {
        sql.insertInto(SAVED_VIEW)
                .set(SAVED_VIEW.ID, view.id())
                .set(SAVED_VIEW.VERSION, view.version())
                .set(SAVED_VIEW.TYPE, view.type())
                .set(SAVED_VIEW.NAME, view.draft().name())
                .set(SAVED_VIEW.OWNER_ID, view.owner())
                .set(SAVED_VIEW.AUDIENCE, view.draft().audience().name())
                .set(SAVED_VIEW.STANDARD, view.draft().standard())
                .set(SAVED_VIEW.CONTENT, write(view.draft().content()))
                .set(SAVED_VIEW.CREATED_AT, view.createdAt())
                .set(SAVED_VIEW.UPDATED_AT, view.updatedAt())
                .execute();
    }

    /** Says false when the version is no longer the current one. */
    boolean update(SavedView view) {
        return sql.update(SAVED_VIEW)
                        .set(SAVED_VIEW.VERSION, view.version() + 1)
                        .set(SAVED_VIEW.NAME, view.draft().name())
                        .set(SAVED_VIEW.AUDIENCE, view.draft().audience().name())
                        .set(SAVED_VIEW.STANDARD, view.draft().standard())
                        .set(SAVED_VIEW.CONTENT, write(view.draft().content()))
                        .set(SAVED_VIEW.UPDATED_AT, view.updatedAt())
                        .where(SAVED_VIEW.ID.eq(view.id()))
                        .and(SAVED_VIEW.VERSION.eq(view.version()))
                        .execute()
                == 1;
    }

    /** No other view is the standard of the type for everybody any more. */
    void dethrone(String type, UUID but) {
        sql.update(SAVED_VIEW)
                .set(SAVED_VIEW.STANDARD, false)
                .set(SAVED_VIEW.VERSION, SAVED_VIEW.VERSION.plus(1))
                .where(SAVED_VIEW.TYPE.eq(type))
                .and(SAVED_VIEW.STANDARD)
                .and(SAVED_VIEW.AUDIENCE.eq(SavedView.Audience.EVERYBODY.name()))
                .and(SAVED_VIEW.ID.ne(but))
                .execute();
    }

    void delete(UUID id) {
        sql.deleteFrom(SAVED_VIEW).where(SAVED_VIEW.ID.eq(id)).execute();
    }

    Optional<Arrangement> arrangement(String type, Actor actor) {
        return sql.selectFrom(ARRANGEMENT)
                .where(ARRANGEMENT.ACCOUNT_ID.eq(actor.id()))
                .and(ARRANGEMENT.TYPE.eq(type))
                .fetchOptional(row -> new Arrangement(
                        List.of(row.getPinned()),
                        json.readValue(row.getColumns().data(), COLUMNS)));
    }

    void save(String type, Arrangement arrangement, Instant at, Actor actor) {
        var pinned = arrangement.pinned().toArray(UUID[]::new);
        sql.insertInto(ARRANGEMENT)
                .set(ARRANGEMENT.ACCOUNT_ID, actor.id())
                .set(ARRANGEMENT.TYPE, type)
                .set(ARRANGEMENT.PINNED, pinned)
                .set(ARRANGEMENT.COLUMNS, write(arrangement.columns()))
                .set(ARRANGEMENT.UPDATED_AT, at)
                .onConflict(ARRANGEMENT.ACCOUNT_ID, ARRANGEMENT.TYPE)
                .doUpdate()
                .set(ARRANGEMENT.PINNED, pinned)
                .set(ARRANGEMENT.COLUMNS, write(arrangement.columns()))
                .set(ARRANGEMENT.UPDATED_AT, at)
                .execute();
    }

    private SavedView view(Record row) {
        var draft = new SavedView.Draft(
                row.get(SAVED_VIEW.NAME),
                SavedView.Audience.valueOf(row.get(SAVED_VIEW.AUDIENCE)),
                row.get(GROUPS),
                row.get(SAVED_VIEW.STANDARD),
                json.readValue(row.get(SAVED_VIEW.CONTENT).data(), ViewContent.class));
        return new SavedView(
                row.get(SAVED_VIEW.ID),
                row.get(SAVED_VIEW.VERSION),
                row.get(SAVED_VIEW.TYPE),
                row.get(SAVED_VIEW.OWNER_ID),
                draft,
                row.get(SAVED_VIEW.CREATED_AT),
                row.get(SAVED_VIEW.UPDATED_AT));
    }

    private JSONB write(Object value) {
        return JSONB.valueOf(json.writeValueAsString(value));
    }
}
