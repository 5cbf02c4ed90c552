package zhiji.records;

import static zhiji.records.jooq.Tables.CHANGE;
import static zhiji.records.jooq.Tables.RECORD;
import static zhiji.records.jooq.Tables.UNIQUE_VALUE;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import zhiji.access.Right;
import zhiji.filters.FieldSql;
import zhiji.platform.Actor;
import zhiji.search.SearchText;
import zhiji.types.Columns;
import zhiji.types.CustomField;
import zhiji.types.FieldType;
import zhiji.types.RecordRows;
import zhiji.types.RecordType;
import zhiji.types.Visibility;

/** Loads and saves records of custom types, and what concerns the documents of all types. */
@Repository
class RecordStore {

    private final DSLContext sql;
    private final JsonMapper json;
    private final Visibility visibility;
    private final RecordTexts texts;

    RecordStore(DSLContext sql, JsonMapper json, Visibility visibility, RecordTexts texts) {
        this.texts = texts;
        this.sql = sql;
        this.json = json;
        this.visibility = visibility;
    }

    Optional<CustomRecord> find(String type, UUID id, Actor actor) {
        return sql.selectFrom(RECORD)
                .where(RECORD.ID.eq(id))
                .and(RECORD.TYPE.eq(type))
                .and(visibility.of(actor, type, RECORD.ID, RECORD.OWNER_ID))
                .fetchOptional(this::record);
    }

    /** Those of the records that may be seen, by id; also those that were put aside. */
    List<CustomRecord> findAll(String type, Collection<UUID> ids, Actor actor) {
        return sql.selectFrom(RECORD)
                .where(RECORD.ID.eq(DSL.any(ids.toArray(UUID[]::new))))
                .and(RECORD.TYPE.eq(type))
                .and(visibility.of(actor, type, RECORD.ID, RECORD.OWNER_ID))
                .fetch(this::record);
    }

    /** What records are called. */
    Map<UUID, List<String>> names(String type, Collection<UUID> ids) {
        return sql.select(RECORD.ID, RECORD.NAME)
                .from(RECORD)
                .where(RECORD.ID.eq(DSL.any(ids.toArray(UUID[]::new))))
                .and(RECORD.TYPE.eq(type))
                .fetchMap(row -> row.value1(), row -> List.of(row.value2()));
    }

    /** The living records of these names. */
    Map<String, List<UUID>> byName(String type, Collection<String> names, Actor actor) {
        return sql.select(RECORD.NAME, RECORD.ID)
                .from(RECORD)
                .where(RECORD.TYPE.eq(type))
                .and(RECORD.SORT_KEY.eq(
                        DSL.any(names.stream().map(SearchText::sortKey).toArray(String[]::new))))
                .and(RECORD.NAME.eq(DSL.any(names.toArray(String[]::new))))
                .and(RECORD.DELETED_AT.isNull())
                .and(visibility.of(actor, type, RECORD.ID, RECORD.OWNER_ID))
                .orderBy(RECORD.ID)
                .fetchGroups(RECORD.NAME, RECORD.ID);
    }

    /** Those of the ids that name living records of any type. */
    List<UUID> living(RecordType type, Collection<UUID> ids, Actor actor) {
        var table = type.rows().table();
        var id = Columns.id(table, type.rows().id());
        var seen = type.rows().scope() instanceof RecordRows.Scope.Owner owner
                ? seen(type, owner, id, actor)
                : DSL.noCondition();
        return sql.select(id)
                .from(table)
                .where(id.eq(DSL.any(ids.toArray(UUID[]::new))))
                .and(type.rows().living(table))
                .and(seen)
                .fetch(row -> row.value1());
    }

    void insert(CustomRecord record, Actor actor) {
        var content = record.content();
        var search = texts.of(record.type(), content);
        sql.insertInto(RECORD)
                .set(RECORD.ID, record.id())
                .set(RECORD.TYPE, record.type())
                .set(RECORD.VERSION, record.version())
                .set(RECORD.NAME, content.name())
                .set(RECORD.SORT_KEY, SearchText.sortKey(content.name()))
                .set(RECORD.TOKENS, search.codes())
                .set(RECORD.SEARCH_TEXT, search.text())
                .set(RECORD.OWNER_ID, content.owner())
                .set(RECORD.TAGS, content.tags().toArray(String[]::new))
                .set(RECORD.CUSTOM, document(content.custom()))
                .set(RECORD.CREATED_AT, record.createdAt())
                .set(RECORD.CREATED_BY, actor.id())
                .set(RECORD.CREATED_VIA, actor.via().name())
                .set(RECORD.UPDATED_AT, record.updatedAt())
                .execute();
    }

    /** Says false when the version is no longer the current one. */
    boolean update(CustomRecord record) {
        var content = record.content();
        var search = texts.of(record.type(), content);
        return sql.update(RECORD)
                        .set(RECORD.VERSION, record.version() + 1)
                        .set(RECORD.NAME, content.name())
                        .set(RECORD.SORT_KEY, SearchText.sortKey(content.name()))
                        .set(RECORD.TOKENS, search.codes())
                        .set(RECORD.SEARCH_TEXT, search.text())
                        .set(RECORD.OWNER_ID, content.owner())
                        .set(RECORD.TAGS, content.tags().toArray(String[]::new))
                        .set(RECORD.CUSTOM, document(content.custom()))
                        .set(RECORD.UPDATED_AT, record.updatedAt())
                        .where(RECORD.ID.eq(record.id()))
                        .and(RECORD.VERSION.eq(record.version()))
                        .and(RECORD.DELETED_AT.isNull())
                        .execute()
                == 1;
    }

    /** Puts aside, or brings back when {@code at} is null. */
    void delete(UUID id, @Nullable Instant at) {
        sql.update(RECORD)
                .set(RECORD.DELETED_AT, at)
                .set(RECORD.VERSION, RECORD.VERSION.plus(1))
                .where(RECORD.ID.eq(id))
                .execute();
    }

    boolean isUsed(String type) {
        return sql.fetchExists(RECORD, RECORD.TYPE.eq(type));
    }

    /** Makes records findable by what they say now, after they were changed by the thousand. */
    void index(String type, Collection<UUID> ids) {
        var updates = sql.selectFrom(RECORD).where(RECORD.ID.in(ids)).fetch(this::record).stream()
                .map(record -> {
                    var search = texts.of(type, record.content());
                    return sql.update(RECORD)
                            .set(RECORD.TOKENS, search.codes())
                            .set(RECORD.SEARCH_TEXT, search.text())
                            .where(RECORD.ID.eq(record.id()));
                })
                .toList();
        sql.batch(updates).execute();
    }

    /** Removes every record of a type, with its history. */
    void forgetAll(String type) {
        var records = DSL.select(RECORD.ID).from(RECORD).where(RECORD.TYPE.eq(type));
        sql.deleteFrom(CHANGE).where(CHANGE.RECORD_ID.in(records)).execute();
        sql.deleteFrom(UNIQUE_VALUE).where(UNIQUE_VALUE.RECORD_ID.in(records)).execute();
        sql.deleteFrom(RECORD).where(RECORD.TYPE.eq(type)).execute();
    }

    /** Removes what was written in a field. */
    void forgetValues(RecordType type, CustomField field) {
        var table = type.rows().table();
        var document = Columns.of(table, Objects.requireNonNull(type.rows().custom()));
        sql.update(table)
                .set(document, DSL.field("{0} - {1}", JSONB.class, document, DSL.inline(field.key())))
                .where(DSL.condition("jsonb_exists({0}, {1})", document, DSL.inline(field.key())))
                .and(type.rows().living(table).or(type.rows().deleted(table)))
                .execute();
    }

    boolean hasOption(RecordType type, CustomField field, String option) {
        var table = type.rows().table();
        var described = field.field();
        var holds = field.kind() == FieldType.CHOICES
                ? FieldSql.holds(type, described, table, option)
                : FieldSql.value(type, described, table).coerce(String.class).eq(option);
        return sql.fetchExists(
                DSL.selectOne().from(table).where(type.rows().living(table)).and(holds));
    }

    private Condition seen(RecordType type, RecordRows.Scope.Owner owner, Field<UUID> id, Actor actor) {
        var table = type.rows().table();
        var whose = Columns.of(table, owner.owner());
        var within = visibility.of(actor, type.key(), id, whose);
        return owner.kept() == null
                ? within
                : within.and(visibility.unlessKept(
                        actor, type.key(), Right.SEE, id, whose, Columns.of(table, owner.kept())));
    }

    private CustomRecord record(Record row) {
        return new CustomRecord(
                row.get(RECORD.ID),
                row.get(RECORD.TYPE),
                row.get(RECORD.VERSION),
                new CustomRecord.Content(
                        row.get(RECORD.NAME),
                        row.get(RECORD.OWNER_ID),
                        List.of(row.get(RECORD.TAGS)),
                        values(row.get(RECORD.CUSTOM))),
                row.get(RECORD.CREATED_AT),
                row.get(RECORD.UPDATED_AT),
                row.get(RECORD.DELETED_AT));
    }

    private Map<String, JsonNode> values(JSONB document) {
        var values = new TreeMap<String, JsonNode>();
        json.readTree(document.data()).properties().forEach(entry -> values.put(entry.getKey(), entry.getValue()));
        return values;
    }

    private JSONB document(Map<String, JsonNode> values) {
        return JSONB.valueOf(json.writeValueAsString(values));
    }
}
