package zhiji.types;

import static zhiji.types.jooq.Tables.CUSTOM_FIELD;
import static zhiji.types.jooq.Tables.CUSTOM_TYPE;
import static zhiji.types.jooq.Tables.LABEL;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import zhiji.platform.Actor;

/** Loads and saves the types and fields that administrators define. */
@Repository
class DefinitionStore {

    private final DSLContext sql;
    private final JsonMapper json;

    DefinitionStore(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    List<CustomType> types() {
        return sql.selectFrom(CUSTOM_TYPE)
                .orderBy(CUSTOM_TYPE.CREATED_AT, CUSTOM_TYPE.KEY)
                .fetch(row -> new CustomType(row.getKey(), read(row.getLabels(), Labels.class), row.getCreatedAt()));
    }

    List<CustomField> fields() {
        return sql.selectFrom(CUSTOM_FIELD)
                .orderBy(CUSTOM_FIELD.TYPE, CUSTOM_FIELD.POSITION, CUSTOM_FIELD.ID)
                .fetch(this::field);
    }

    /** Says false when there is such a type already. */
    boolean insert(CustomType type, Actor actor) {
        return sql.insertInto(CUSTOM_TYPE)
                        .set(CUSTOM_TYPE.KEY, type.key())
                        .set(CUSTOM_TYPE.LABELS, write(type.labels()))
                        .set(CUSTOM_TYPE.CREATED_AT, type.createdAt())
                        .set(CUSTOM_TYPE.CREATED_BY, actor.id())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    boolean update(String type, Labels labels) {
        return sql.update(CUSTOM_TYPE)
                        .set(CUSTOM_TYPE.LABELS, write(labels))
                        .where(CUSTOM_TYPE.KEY.eq(type))
                        .execute()
                == 1;
    }

    void delete(String type) {
        sql.deleteFrom(CUSTOM_TYPE).where(CUSTOM_TYPE.KEY.eq(type)).execute();
    }

    /** Says false when the type has such a field already. */
    boolean insert(CustomField field, Instant at, Actor actor) {
        var next = DSL.field(
                DSL.select(DSL.coalesce(DSL.max(CUSTOM_FIELD.POSITION), 0).plus(1))
                        .from(CUSTOM_FIELD)
                        .where(CUSTOM_FIELD.TYPE.eq(field.type())));
        return sql.insertInto(CUSTOM_FIELD)
                        .set(CUSTOM_FIELD.ID, field.id())
                        .set(CUSTOM_FIELD.TYPE, field.type())
                        .set(CUSTOM_FIELD.KEY, field.key())
                        .set(CUSTOM_FIELD.KIND, field.kind().name())
                        .set(CUSTOM_FIELD.LABELS, write(field.labels()))
                        .set(CUSTOM_FIELD.SETTINGS, write(field.settings()))
                        .set(CUSTOM_FIELD.POSITION, next)
                        .set(CUSTOM_FIELD.CREATED_AT, at)
                        .set(CUSTOM_FIELD.CREATED_BY, actor.id())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    void update(CustomField field) {
        sql.update(CUSTOM_FIELD)
                .set(CUSTOM_FIELD.LABELS, write(field.labels()))
                .set(CUSTOM_FIELD.SETTINGS, write(field.settings()))
                .where(CUSTOM_FIELD.ID.eq(field.id()))
                .execute();
    }

    void delete(UUID field) {
        sql.deleteFrom(CUSTOM_FIELD).where(CUSTOM_FIELD.ID.eq(field)).execute();
    }

    /** Makes this the order of the fields of a type, by key. */
    void order(String type, List<String> keys) {
        for (var index = 0; index < keys.size(); index++) {
            sql.update(CUSTOM_FIELD)
                    .set(CUSTOM_FIELD.POSITION, index + 1)
                    .where(CUSTOM_FIELD.TYPE.eq(type))
                    .and(CUSTOM_FIELD.KEY.eq(keys.get(index)))
                    .execute();
        }
    }

    /** What is called otherwise than we call it, by path. */
    Map<String, Labels> renamed() {
        return sql.selectFrom(LABEL).fetchMap(LABEL.PATH, row -> read(row.getLabels(), Labels.class));
    }

    void rename(String path, Labels labels, Instant at, Actor actor) {
        sql.insertInto(LABEL)
                .set(LABEL.PATH, path)
                .set(LABEL.LABELS, write(labels))
                .set(LABEL.UPDATED_AT, at)
                .set(LABEL.UPDATED_BY, actor.id())
                .onConflict(LABEL.PATH)
                .doUpdate()
                .set(LABEL.LABELS, DSL.excluded(LABEL.LABELS))
                .set(LABEL.UPDATED_AT, DSL.excluded(LABEL.UPDATED_AT))
                .set(LABEL.UPDATED_BY, DSL.excluded(LABEL.UPDATED_BY))
                .execute();
    }

    void forgetName(String path) {
        sql.deleteFrom(LABEL).where(LABEL.PATH.eq(path)).execute();
    }

    private CustomField field(Record row) {
        return new CustomField(
                row.get(CUSTOM_FIELD.ID),
                row.get(CUSTOM_FIELD.TYPE),
                row.get(CUSTOM_FIELD.KEY),
                FieldType.valueOf(row.get(CUSTOM_FIELD.KIND)),
                read(row.get(CUSTOM_FIELD.LABELS), Labels.class),
                read(row.get(CUSTOM_FIELD.SETTINGS), CustomField.Rules.class));
    }

    private JSONB write(Object value) {
        return JSONB.valueOf(json.writeValueAsString(value));
    }

    private <T> T read(JSONB value, Class<T> type) {
        return json.readValue(value.data(), type);
    }
}
