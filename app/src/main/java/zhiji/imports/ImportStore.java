package zhiji.imports;

import static zhiji.imports.jooq.Tables.IMPORT;
import static zhiji.imports.jooq.Tables.IMPORT_FAULT;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import zhiji.platform.Actor;
import zhiji.platform.Cursor;
import zhiji.platform.Problem;

/** Loads and saves imports, and the rows they rejected. */
@Repository
class ImportStore {

    private final DSLContext sql;
    private final JsonMapper json;

    ImportStore(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** A row that was rejected, as it stood in the file. */
    record Rejection(long row, List<String> cells, List<Problem.Field> faults) {}

    void insert(Import added) {
        var upload = added.upload();
        sql.insertInto(IMPORT)
                .set(IMPORT.ID, added.id())
                .set(IMPORT.TARGET, added.target())
                .set(IMPORT.FILE_NAME, upload.name())
                .set(IMPORT.FILE_SIZE, upload.size())
                .set(IMPORT.DIGEST, upload.digest())
                .set(IMPORT.FORMAT, upload.format().name())
                .set(IMPORT.LIKE_FILE, upload.like())
                .set(IMPORT.STATUS, added.status().name())
                .set(IMPORT.SETTINGS, write(added.settings()))
                .set(IMPORT.COLUMNS, write(added.columns()))
                .set(IMPORT.POSITION, 0L)
                .set(IMPORT.SHARE, 0.0)
                .set(IMPORT.CREATED_AT, added.createdAt())
                .set(IMPORT.CREATED_BY, added.createdBy())
                .execute();
    }

    Optional<Import> find(UUID id, Actor actor) {
        return sql.selectFrom(IMPORT).where(IMPORT.ID.eq(id)).and(own(actor)).fetchOptional(this::read);
    }

    /** As {@link #find}; nobody else changes it before this transaction ends. */
    Optional<Import> lock(UUID id, Actor actor) {
        return sql.selectFrom(IMPORT)
                .where(IMPORT.ID.eq(id))
                .and(own(actor))
                .forUpdate()
                .fetchOptional(this::read);
    }

    Optional<Import> byJob(UUID job) {
        return sql.selectFrom(IMPORT).where(IMPORT.JOB.eq(job)).fetchOptional(this::read);
    }

    Optional<Import> lockByJob(UUID job) {
        return sql.selectFrom(IMPORT).where(IMPORT.JOB.eq(job)).forUpdate().fetchOptional(this::read);
    }

    /** The newest first; the cursor holds time and id. */
    List<Import> newest(@Nullable Cursor after, int limit, Actor actor) {
        var before = after == null
                ? DSL.noCondition()
                : DSL.row(IMPORT.CREATED_AT, IMPORT.ID)
                        .lt(DSL.val(after.value(0), IMPORT.CREATED_AT), DSL.val(after.value(1), IMPORT.ID));
        return sql.selectFrom(IMPORT)
                .where(own(actor))
                .and(before)
                .orderBy(IMPORT.CREATED_AT.desc(), IMPORT.ID.desc())
                .limit(limit)
                .fetch(this::read);
    }

    /** Saves everything that changes: settings, columns, status, progress, failure. */
    void save(Import changed) {
        var progress = changed.progress();
        sql.update(IMPORT)
                .set(IMPORT.STATUS, changed.status().name())
                .set(IMPORT.SETTINGS, write(changed.settings()))
                .set(IMPORT.COLUMNS, write(changed.columns()))
                .set(IMPORT.JOB, progress.job())
                .set(IMPORT.POSITION, progress.position())
                .set(IMPORT.SHARE, progress.share())
                .set(IMPORT.CHECKED, writeNullable(progress.checked()))
                .set(IMPORT.RESULT, writeNullable(progress.result()))
                .set(IMPORT.REVERSAL, writeNullable(progress.reversal()))
                .set(IMPORT.FAILURE, writeNullable(changed.failure()))
                .where(IMPORT.ID.eq(changed.id()))
                .execute();
    }

    void delete(UUID id) {
        sql.deleteFrom(IMPORT).where(IMPORT.ID.eq(id)).execute();
    }

    void addRejections(UUID id, boolean trial, Collection<Rejection> rejections) {
        if (rejections.isEmpty()) {
            return;
        }
        var insert = sql.batch(sql.insertInto(
                        IMPORT_FAULT,
                        IMPORT_FAULT.IMPORT_ID,
                        IMPORT_FAULT.TRIAL,
                        IMPORT_FAULT.ROW_NUMBER,
                        IMPORT_FAULT.CELLS,
                        IMPORT_FAULT.FAULTS)
                .values((UUID) null, null, null, null, null));
        for (var rejection : rejections) {
            insert = insert.bind(
                    id, trial, rejection.row(), rejection.cells().toArray(String[]::new), write(rejection.faults()));
        }
        insert.execute();
    }

    void deleteRejections(UUID id, boolean trial) {
        sql.deleteFrom(IMPORT_FAULT)
                .where(IMPORT_FAULT.IMPORT_ID.eq(id))
                .and(IMPORT_FAULT.TRIAL.eq(trial))
                .execute();
    }

    int countRejections(UUID id, boolean trial) {
        return sql.fetchCount(IMPORT_FAULT, IMPORT_FAULT.IMPORT_ID.eq(id), IMPORT_FAULT.TRIAL.eq(trial));
    }

    /** Rejected rows after a row, in the order of the file. */
    List<Rejection> rejections(UUID id, boolean trial, long afterRow, int limit) {
        return sql.selectFrom(IMPORT_FAULT)
                .where(IMPORT_FAULT.IMPORT_ID.eq(id))
                .and(IMPORT_FAULT.TRIAL.eq(trial))
                .and(IMPORT_FAULT.ROW_NUMBER.gt(afterRow))
                .orderBy(IMPORT_FAULT.ROW_NUMBER)
                .limit(limit)
                .fetch(row -> new Rejection(
                        row.getRowNumber(),
                        Arrays.asList(row.getCells()),
                        readList(row.getFaults(), Problem.Field[].class)));
    }

    private static Condition own(Actor actor) {
        return actor.administrator() ? DSL.noCondition() : IMPORT.CREATED_BY.eq(actor.id());
    }

    private Import read(Record row) {
        return new Import(
                row.get(IMPORT.ID),
                row.get(IMPORT.TARGET),
                new Import.Upload(
                        row.get(IMPORT.FILE_NAME),
                        row.get(IMPORT.FILE_SIZE),
                        row.get(IMPORT.DIGEST),
                        ImportFormat.valueOf(row.get(IMPORT.FORMAT)),
                        row.get(IMPORT.LIKE_FILE)),
                json.readValue(row.get(IMPORT.SETTINGS).data(), ImportChoices.class),
                readList(row.get(IMPORT.COLUMNS), ImportColumn[].class),
                ImportStatus.valueOf(row.get(IMPORT.STATUS)),
                new Import.Progress(
                        row.get(IMPORT.JOB),
                        row.get(IMPORT.POSITION),
                        row.get(IMPORT.SHARE),
                        readNullable(row.get(IMPORT.CHECKED), ImportCounts.class),
                        readNullable(row.get(IMPORT.RESULT), ImportCounts.class),
                        readNullable(row.get(IMPORT.REVERSAL), Import.Reversal.class)),
                readNullable(row.get(IMPORT.FAILURE), Problem.Field.class),
                row.get(IMPORT.CREATED_AT),
                row.get(IMPORT.CREATED_BY));
    }

    private JSONB write(Object value) {
        return JSONB.valueOf(json.writeValueAsString(value));
    }

    private @Nullable JSONB writeNullable(@Nullable Object value) {
        return value == null ? null : write(value);
    }

    private <T> @Nullable T readNullable(@Nullable JSONB value, Class<T> type) {
        return value == null ? null : json.readValue(value.data(), type);
    }

    private <T> List<T> readList(JSONB value, Class<T[]> type) {
        return new ArrayList<>(Arrays.asList(json.readValue(value.data(), type)));
    }

    void analyse() {
        sql.execute("analyze");
    }
}
