package zhiji.records;

import static zhiji.records.jooq.Tables.CHANGE;
import static zhiji.records.jooq.Tables.RECORD;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import zhiji.platform.Actor;
import zhiji.platform.CopyText;
import zhiji.platform.Ids;
import zhiji.platform.UserId;
import zhiji.platform.Via;
import zhiji.search.SearchText;

/** Saves many records of custom types at once, and removes them again. */
@Repository
class IntakeStore {

    private final DSLContext sql;
    private final JsonMapper json;
    private final RecordTexts texts;

    IntakeStore(DSLContext sql, JsonMapper json, RecordTexts texts) {
        this.sql = sql;
        this.json = json;
        this.texts = texts;
    }

    /** What was changed on a record. */
    record Entry(UUID record, List<FieldChange> changes) {}

    void insert(Collection<CustomRecord> records, Actor actor) {
        var rows = new CopyText();
        for (var record : records) {
            var content = record.content();
            var search = texts.of(record.type(), content);
            rows.add(record.id())
                    .add(record.type())
                    .add(record.version())
                    .add(content.name())
                    .add(SearchText.sortKey(content.name()))
                    .addArray(List.of(search.codes()))
                    .add(search.text())
                    .add(content.owner())
                    .addArray(content.tags())
                    .add(json.writeValueAsString(content.custom()))
                    .add(record.createdAt())
                    .add(actor.id())
                    .add(actor.via().name())
                    .add(record.updatedAt())
                    .end();
        }
        sql.connection(connection -> rows.into(
                "records.record (id, type, version, name, sort_key, tokens, search_text, owner_id, tags, custom, created_at,"
                        + " created_by, created_via, updated_at)",
                connection));
    }

    /** The versions are those that were seen; one that is there no longer fails the transaction. */
    void update(List<CustomRecord> records) {
        if (records.isEmpty()) {
            return;
        }
        var update = sql.batch(sql.update(RECORD)
                .set(RECORD.VERSION, RECORD.VERSION.plus(DSL.inline(1L)))
                .set(RECORD.NAME, (String) null)
                .set(RECORD.SORT_KEY, (String) null)
                .set(RECORD.TOKENS, (Integer[]) null)
                .set(RECORD.SEARCH_TEXT, (String) null)
                .set(RECORD.OWNER_ID, (UserId) null)
                .set(RECORD.TAGS, (String[]) null)
                .set(RECORD.CUSTOM, (JSONB) null)
                .set(RECORD.UPDATED_AT, (Instant) null)
                .where(RECORD.ID.eq((UUID) null))
                .and(RECORD.VERSION.eq((Long) null))
                .and(RECORD.DELETED_AT.isNull()));
        for (var record : records) {
            var content = record.content();
            var search = texts.of(record.type(), content);
            update = update.bind(
                    content.name(),
                    SearchText.sortKey(content.name()),
                    search.codes(),
                    search.text(),
                    content.owner(),
                    content.tags().toArray(String[]::new),
                    JSONB.valueOf(json.writeValueAsString(content.custom())),
                    record.updatedAt(),
                    record.id(),
                    record.version());
        }
        if (Arrays.stream(update.execute()).anyMatch(rows -> rows == 0)) {
            throw new OptimisticLockingFailureException("Records were changed meanwhile.");
        }
    }

    void remember(Collection<Entry> entries, Instant at, Actor actor) {
        var rows = new CopyText();
        for (var entry : entries) {
            rows.add(Ids.next())
                    .add(entry.record())
                    .add(at)
                    .add(actor.id())
                    .add(actor.via().name())
                    .add(json.writeValueAsString(entry.changes()))
                    .end();
        }
        sql.connection(connection ->
                rows.into("records.change (id, record_id, changed_at, created_by, via, changes)", connection));
    }

    /** Removes records and all that is known of them. */
    void remove(Collection<UUID> records) {
        var ids = records.toArray(UUID[]::new);
        sql.deleteFrom(CHANGE).where(CHANGE.RECORD_ID.eq(DSL.any(ids))).execute();
        sql.deleteFrom(RECORD).where(RECORD.ID.eq(DSL.any(ids))).execute();
    }

    /** Removes what imports did at these moments from the history of records. */
    void forget(Collection<Trace> traces) {
        if (traces.isEmpty()) {
            return;
        }
        var delete = sql.batch(sql.deleteFrom(CHANGE)
                .where(CHANGE.RECORD_ID.eq((UUID) null))
                .and(CHANGE.VIA.eq(Via.IMPORT.name()))
                .and(CHANGE.CHANGED_AT.eq((Instant) null)));
        for (var trace : traces) {
            for (var moment : trace.moments()) {
                delete = delete.bind(trace.record(), Via.IMPORT.name(), moment);
            }
        }
        delete.execute();
    }
}
