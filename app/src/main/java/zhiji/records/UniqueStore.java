package zhiji.records;

import static zhiji.records.jooq.Tables.UNIQUE_VALUE;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jooq.impl.DSL;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Repository;
import zhiji.platform.CopyText;
import zhiji.types.Columns;
import zhiji.types.CustomField;
import zhiji.types.RecordType;

/** Keeps whose unique values are whose, among living records. */
@Repository
class UniqueStore {

    private final DSLContext sql;

    UniqueStore(DSLContext sql) {
        this.sql = sql;
    }

    /** A value that another record has. */
    record Taken(UUID field, String value, UUID holder) {}

    /** A value of a field. */
    record Value(UUID field, String value) {}

    /** Who has these values. */
    Map<Value, UUID> holders(Collection<Value> values) {
        if (values.isEmpty()) {
            return Map.of();
        }
        return sql.fetch(
                        """
                        select field_id, value, record_id from records.unique_value
                        join unnest(?, ?) as asked (field, text) on field = field_id and text = value
                        """,
                        values.stream().map(Value::field).toArray(UUID[]::new),
                        values.stream().map(Value::value).toArray(String[]::new))
                .intoMap(
                        row -> new Value(row.get(0, UUID.class), row.get(1, String.class)),
                        row -> row.get(2, UUID.class));
    }

    /** Takes all values from records and gives these; one that somebody else has fails the transaction. */
    void replace(Collection<UUID> records, Map<Value, UUID> values) {
        if (!records.isEmpty()) {
            sql.execute(
                    "delete from records.unique_value where record_id = any(?)", (Object) records.toArray(UUID[]::new));
        }
        var rows = new CopyText();
        values.forEach((value, record) ->
                rows.add(value.field()).add(value.value()).add(record).end());
        sql.connection(connection -> rows.into("records.unique_value (field_id, value, record_id)", connection));
    }

    /** Makes these the values of the record, by field; answers the first that somebody else has. */
    Optional<Taken> claim(UUID record, Map<UUID, String> wanted) {
        sql.deleteFrom(UNIQUE_VALUE)
                .where(UNIQUE_VALUE.RECORD_ID.eq(record))
                .and(DSL.row(UNIQUE_VALUE.FIELD_ID, UNIQUE_VALUE.VALUE)
                        .notIn(wanted.entrySet().stream()
                                .map(entry -> DSL.row(entry.getKey(), entry.getValue()))
                                .toList()))
                .execute();
        for (var entry : wanted.entrySet()) {
            var added = sql.insertInto(UNIQUE_VALUE)
                    .set(UNIQUE_VALUE.FIELD_ID, entry.getKey())
                    .set(UNIQUE_VALUE.VALUE, entry.getValue())
                    .set(UNIQUE_VALUE.RECORD_ID, record)
                    .onConflictDoNothing()
                    .execute();
            if (added == 0) {
                var holder = holder(entry.getKey(), entry.getValue());
                if (holder.isPresent() && !holder.get().equals(record)) {
                    return Optional.of(new Taken(entry.getKey(), entry.getValue(), holder.get()));
                }
            }
        }
        return Optional.empty();
    }

    Optional<UUID> holder(UUID field, String value) {
        return sql.selectFrom(UNIQUE_VALUE)
                .where(UNIQUE_VALUE.FIELD_ID.eq(field))
                .and(UNIQUE_VALUE.VALUE.eq(value))
                .fetchOptional(row -> row.getRecordId());
    }

    void release(UUID record) {
        sql.deleteFrom(UNIQUE_VALUE).where(UNIQUE_VALUE.RECORD_ID.eq(record)).execute();
    }

    /** Claims the values that living records have already; says false when two have the same. */
    boolean claimAll(CustomField field, RecordType type) {
        var table = type.rows().table();
        var custom = Columns.of(table, Objects.requireNonNull(type.rows().custom()));
        var value = DSL.field("{0} ->> {1}", String.class, custom, DSL.inline(field.key()));
        try {
            sql.insertInto(UNIQUE_VALUE, UNIQUE_VALUE.FIELD_ID, UNIQUE_VALUE.VALUE, UNIQUE_VALUE.RECORD_ID)
                    .select(DSL.select(
                                    DSL.val(field.id()),
                                    value,
                                    Columns.id(table, type.rows().id()))
                            .from(table)
                            .where(type.rows().living(table))
                            .and(value.isNotNull()))
                    .execute();
            return true;
        } catch (DataIntegrityViolationException | IntegrityConstraintViolationException twice) {
            return false;
        }
    }

    void releaseAll(CustomField field) {
        sql.deleteFrom(UNIQUE_VALUE).where(UNIQUE_VALUE.FIELD_ID.eq(field.id())).execute();
    }
}
