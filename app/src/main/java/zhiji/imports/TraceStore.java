package zhiji.imports;

import static zhiji.imports.jooq.Tables.TRACE;
import static zhiji.imports.jooq.Tables.TWIN;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import zhiji.platform.CopyText;
import zhiji.records.Trace;

/** Keeps what imports wrote so that it can be taken back, what stayed all the same, and whom rows may speak of. */
@Repository
class TraceStore {

    private static final String TARGET =
            "imports.trace (import_id, record_id, created, version, moments, since, before, after)";

    /** A record that an earlier row wrote keeps what it held before that one, unless somebody else wrote in between. */
    private static final String CHANGED = """
            insert into imports.trace as known (import_id, record_id, created, version, moments, since, before, after)
            values (?::uuid, ?::uuid, false, ?, array[?::timestamptz], ?::timestamptz, ?::jsonb, ?::jsonb)
            on conflict (import_id, record_id) do update set
                created = known.created and known.version = excluded.version - 1,
                version = excluded.version,
                moments = known.moments || excluded.moments,
                before = case when known.version = excluded.version - 1
                    then (excluded.before - array(select jsonb_object_keys(known.after || known.before))) || known.before
                    else known.before || excluded.before end,
                after = known.after || excluded.after
            """;

    private final DSLContext sql;
    private final JsonMapper json;

    TraceStore(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    void add(UUID id, List<Trace> traces) {
        var created = traces.stream().filter(Trace::created).toList();
        var copied = new CopyText();
        created.forEach(trace -> row(id, trace, copied));
        sql.connection(connection -> copied.into(TARGET, connection));
        var left = traces.stream().filter(trace -> !trace.created()).toList();
        while (!left.isEmpty()) {
            // One statement for many rows, which may name a record only once.
            var first = new LinkedHashMap<UUID, Trace>();
            var later = new ArrayList<Trace>();
            for (var trace : left) {
                if (first.putIfAbsent(trace.record(), trace) != null) {
                    later.add(trace);
                }
            }
            var rows = first.values().stream().map(trace -> values(id, trace)).toArray(Object[][]::new);
            sql.batch(CHANGED, rows).execute();
            left = later;
        }
    }

    private Object[] values(UUID id, Trace trace) {
        return new Object[] {
            id.toString(),
            trace.record().toString(),
            trace.version(),
            trace.moments().getFirst().toString(),
            String.valueOf(trace.since()),
            write(trace.before()),
            write(trace.after())
        };
    }

    private void row(UUID id, Trace trace, CopyText rows) {
        rows.add(id)
                .add(trace.record())
                .add(true)
                .add(trace.version())
                .add("{}")
                .add(null)
                .add(write(trace.before()))
                .add(write(trace.after()))
                .end();
    }

    long count(UUID id) {
        return sql.fetchCount(TRACE, TRACE.IMPORT_ID.eq(id), TRACE.KEPT.isNull());
    }

    /** Traces that are still to be taken back; what was changed before what was created. */
    List<Trace> left(UUID id, int limit) {
        return sql.selectFrom(TRACE)
                .where(TRACE.IMPORT_ID.eq(id))
                .and(TRACE.KEPT.isNull())
                .orderBy(TRACE.RECORD_ID.desc())
                .limit(limit)
                .fetch(this::trace);
    }

    /** These are done: what stays is kept with its reason, the others are forgotten. */
    void done(UUID id, Collection<UUID> records, Collection<Trace.Kept> kept) {
        for (var one : kept) {
            sql.update(TRACE)
                    .set(TRACE.KEPT, JSONB.valueOf(json.writeValueAsString(one)))
                    .where(TRACE.IMPORT_ID.eq(id))
                    .and(TRACE.RECORD_ID.eq(one.record()))
                    .execute();
        }
        var staying = kept.stream().map(Trace.Kept::record).collect(Collectors.toSet());
        var gone = records.stream().filter(record -> !staying.contains(record)).toArray(UUID[]::new);
        sql.deleteFrom(TRACE)
                .where(TRACE.IMPORT_ID.eq(id))
                .and(TRACE.RECORD_ID.eq(DSL.any(gone)))
                .execute();
    }

    /** What stayed although the import was taken back. */
    List<Trace.Kept> kept(UUID id, int limit) {
        return sql.select(TRACE.KEPT)
                .from(TRACE)
                .where(TRACE.IMPORT_ID.eq(id))
                .and(TRACE.KEPT.isNotNull())
                .orderBy(TRACE.RECORD_ID)
                .limit(limit)
                .fetch(row -> json.readValue(row.value1().data(), Trace.Kept.class));
    }

    /** How many stayed because something else needed them. */
    int countNeeded(UUID id) {
        return sql.fetchCount(TRACE, TRACE.IMPORT_ID.eq(id), needed());
    }

    /** What stayed because something else needed it is to be tried once more. */
    void retry(UUID id) {
        sql.update(TRACE)
                .setNull(TRACE.KEPT)
                .where(TRACE.IMPORT_ID.eq(id))
                .and(needed())
                .execute();
    }

    private static Condition needed() {
        return DSL.condition("{0} ->> 'code' = 'import.kept-used'", TRACE.KEPT);
    }

    void addTwins(UUID id, Map<Long, RowOutcome.Twin> twins) {
        twins.forEach((row, twin) -> sql.insertInto(TWIN)
                .set(TWIN.IMPORT_ID, id)
                .set(TWIN.ROW_NUMBER, row)
                .set(TWIN.FOUND, JSONB.valueOf(json.writeValueAsString(twin)))
                .onConflictDoNothing()
                .execute());
    }

    /** The first rows that may speak of somebody known, and of whom. */
    Map<Long, RowOutcome.Twin> twins(UUID id, int limit) {
        return sql.selectFrom(TWIN).where(TWIN.IMPORT_ID.eq(id)).orderBy(TWIN.ROW_NUMBER).limit(limit).stream()
                .collect(Collectors.toMap(
                        row -> row.getRowNumber(),
                        row -> json.readValue(row.getFound().data(), RowOutcome.Twin.class),
                        (one, other) -> one,
                        TreeMap::new));
    }

    int countTwins(UUID id) {
        return sql.fetchCount(TWIN, TWIN.IMPORT_ID.eq(id));
    }

    void deleteTwins(UUID id) {
        sql.deleteFrom(TWIN).where(TWIN.IMPORT_ID.eq(id)).execute();
    }

    private Trace trace(Record row) {
        return new Trace(
                row.get(TRACE.RECORD_ID),
                row.get(TRACE.CREATED),
                row.get(TRACE.VERSION),
                List.of(row.get(TRACE.MOMENTS, Instant[].class)),
                row.get(TRACE.SINCE),
                read(row.get(TRACE.BEFORE)),
                read(row.get(TRACE.AFTER)));
    }

    private String write(Map<String, JsonNode> values) {
        return values.isEmpty() ? "{}" : json.writeValueAsString(values);
    }

    private Map<String, JsonNode> read(JSONB values) {
        return json.readTree(values.data()).properties().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
