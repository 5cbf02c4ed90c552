package zhiji.audit;

import static zhiji.audit.jooq.Tables.BLOCK;
import static zhiji.audit.jooq.Tables.ENTRY;
import static zhiji.audit.jooq.Tables.PORTION;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import zhiji.platform.Via;

/** Adds to the audit trail and reads it; the database refuses anything else. */
@Repository
class AuditStore {

    private static final TypeReference<Map<String, JsonNode>> DETAIL = new TypeReference<>() {};
    private static final int FETCHED_AT_ONCE = 1_000;

    private final DSLContext sql;
    private final JsonMapper json;

    AuditStore(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    void ensureMonth(YearMonth month) {
        sql.fetch(
                "select audit.ensure_month(?::timestamptz)",
                month.atDay(1).atStartOfDay().atOffset(ZoneOffset.UTC));
    }

    long insert(Note note, @Nullable String address, Instant at) {
        return sql.insertInto(ENTRY)
                .set(ENTRY.AT, at)
                .set(ENTRY.DEED, note.deed().key())
                .set(ENTRY.ACCOUNT_ID, note.by())
                .set(ENTRY.VIA, note.via().name())
                .set(ENTRY.ADDRESS, address)
                .set(ENTRY.TYPE, note.type())
                .set(ENTRY.RECORD_ID, note.record())
                .set(ENTRY.DETAIL, JSONB.valueOf(json.writeValueAsString(note.detail())))
                .returningResult(ENTRY.ID)
                .fetchSingle(row -> row.value1());
    }

    void insert(long entry, Instant at, int number, Collection<UUID> records) {
        sql.insertInto(PORTION)
                .set(PORTION.ENTRY_ID, entry)
                .set(PORTION.AT, at)
                .set(PORTION.NUMBER, number)
                .set(PORTION.RECORDS, records.toArray(UUID[]::new))
                .execute();
    }

    /** Where a page of the trail, newest first, goes on. */
    record Place(Instant at, long id) {}

    List<AuditEntry> newest(AuditFilter filter, @Nullable Place before, int limit) {
        var behind =
                before == null ? DSL.noCondition() : DSL.row(ENTRY.AT, ENTRY.ID).lt(before.at(), before.id());
        return sql.selectFrom(ENTRY)
                .where(matching(filter))
                .and(behind)
                .orderBy(ENTRY.AT.desc(), ENTRY.ID.desc())
                .limit(limit)
                .fetch(this::entry);
    }

    void forEach(AuditFilter filter, Consumer<AuditEntry> consumer) {
        try (var rows = sql.selectFrom(ENTRY)
                .where(matching(filter))
                .orderBy(ENTRY.AT.desc(), ENTRY.ID.desc())
                .fetchSize(FETCHED_AT_ONCE)
                .fetchLazy()) {
            rows.forEach(row -> consumer.accept(entry(row)));
        }
    }

    int seal() {
        return sql.fetchSingle("select audit.seal()").into(int.class);
    }

    long forget(LocalDate keptFrom) {
        return sql.fetchSingle("select audit.forget(?::date)", keptFrom).into(long.class);
    }

    /** A block that does not hold what it should. */
    record Fault(long number, String fault) {}

    List<Fault> faults(long since, long until, int limit) {
        return sql.fetch("select number, fault from audit.faults(?, ?) limit ?", since, until, limit)
                .map(row -> new Fault(row.get("number", Long.class), row.get("fault", String.class)));
    }

    /** The last block, if there is any. */
    @Nullable
    ChainHead head() {
        return sql.select(BLOCK.NUMBER, BLOCK.HASH, BLOCK.SEALED_AT)
                .from(BLOCK)
                .orderBy(BLOCK.NUMBER.desc())
                .limit(1)
                .fetchOne(row -> ChainHead.of(row.value1(), row.value2(), row.value3()));
    }

    /** How many entries there are, and how many of them nothing vouches for. */
    record Counts(long entries, long loose) {}

    Counts counts() {
        var row = sql.fetchSingle("""
                select (select count(*) from audit.entry) as entries,
                    (select count(*) from audit.entry) - (select count(*) from audit.unsealed)
                    - (select coalesce(sum(cardinality(members)), 0) from audit.block
                        left join audit.forgotten on month = date_trunc('month', last_at at time zone 'UTC')::date
                        where month is null) as loose
                """);
        return new Counts(row.get("entries", Long.class), row.get("loose", Long.class));
    }

    private static Condition matching(AuditFilter filter) {
        var condition = DSL.noCondition();
        if (filter.by() != null) {
            condition = condition.and(ENTRY.ACCOUNT_ID.eq(filter.by()));
        }
        if (!filter.deeds().isEmpty()) {
            condition = condition.and(
                    ENTRY.DEED.in(filter.deeds().stream().map(Deed::key).toList()));
        }
        if (filter.type() != null) {
            condition = condition.and(ENTRY.TYPE.eq(filter.type()));
        }
        if (filter.record() != null) {
            condition = condition.and(ENTRY.RECORD_ID.eq(filter.record()).or(ENTRY.ID.in(filesWith(filter.record()))));
        }
        if (filter.since() != null) {
            condition = condition.and(ENTRY.AT.ge(filter.since()));
        }
        return filter.until() == null ? condition : condition.and(ENTRY.AT.lt(filter.until()));
    }

    private static org.jooq.Select<org.jooq.Record1<Long>> filesWith(UUID record) {
        return DSL.select(PORTION.ENTRY_ID).from(PORTION).where(PORTION.RECORDS.contains(new UUID[] {record}));
    }

    private AuditEntry entry(Record row) {
        return new AuditEntry(
                row.get(ENTRY.ID),
                row.get(ENTRY.AT),
                Deed.of(row.get(ENTRY.DEED)),
                row.get(ENTRY.ACCOUNT_ID),
                Via.valueOf(row.get(ENTRY.VIA)),
                row.get(ENTRY.ADDRESS),
                row.get(ENTRY.TYPE),
                row.get(ENTRY.RECORD_ID),
                json.readValue(row.get(ENTRY.DETAIL).data(), DETAIL));
    }
}
