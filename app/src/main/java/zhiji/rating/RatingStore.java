package zhiji.rating;

import static zhiji.rating.jooq.Tables.DEFINITION;
import static zhiji.rating.jooq.Tables.RATING_;
import static zhiji.rating.jooq.Tables.RUN;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import zhiji.platform.CopyText;
import zhiji.platform.PartyId;
import zhiji.rating.jooq.tables.records.DefinitionRecord;
import zhiji.rating.jooq.tables.records.RunRecord;

/** Keeps the versions of the index, its runs, and the ratings of the last one. */
@Repository
class RatingStore {

    private static final String COLUMNS =
            "rating.rating (party_id, run_id, total, current, potential, coverage, place, evidence)";

    private final DSLContext sql;
    private final JsonMapper json;

    RatingStore(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** Says false if somebody else wrote that version. */
    boolean insert(Version version) {
        return sql.insertInto(DEFINITION)
                        .set(DEFINITION.VERSION, version.number())
                        .set(DEFINITION.CONTENT, JSONB.valueOf(json.writeValueAsString(version.definition())))
                        .set(DEFINITION.CREATED_AT, version.at())
                        .set(DEFINITION.CREATED_BY, version.by())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    Optional<Version> latest() {
        return sql.selectFrom(DEFINITION)
                .orderBy(DEFINITION.VERSION.desc())
                .limit(1)
                .fetchOptional(this::read);
    }

    Optional<Version> find(int number) {
        return sql.selectFrom(DEFINITION).where(DEFINITION.VERSION.eq(number)).fetchOptional(this::read);
    }

    List<Version> newest(int limit) {
        return sql.selectFrom(DEFINITION)
                .orderBy(DEFINITION.VERSION.desc())
                .limit(limit)
                .fetch(this::read);
    }

    private Version read(DefinitionRecord row) {
        return new Version(
                row.getVersion(),
                json.readValue(row.getContent().data(), Definition.class),
                row.getCreatedAt(),
                row.getCreatedBy());
    }

    void start(UUID run, int version, Instant at) {
        sql.insertInto(RUN)
                .set(RUN.ID, run)
                .set(RUN.VERSION, version)
                .set(RUN.STARTED_AT, at)
                .execute();
    }

    Optional<RatingRun> run(UUID id) {
        return sql.selectFrom(RUN).where(RUN.ID.eq(id)).fetchOptional(RatingStore::run);
    }

    Optional<RatingRun> lastRun() {
        return sql.selectFrom(RUN)
                .orderBy(RUN.STARTED_AT.desc(), RUN.ID.desc())
                .limit(1)
                .fetchOptional(RatingStore::run);
    }

    private static RatingRun run(RunRecord row) {
        return new RatingRun(
                row.getId(),
                row.getVersion(),
                row.getCustomers(),
                row.getFailure(),
                row.getStartedAt(),
                row.getEndedAt());
    }

    void ended(UUID run, @Nullable Long customers, @Nullable String failure, Instant at) {
        sql.update(RUN)
                .set(RUN.CUSTOMERS, customers)
                .set(RUN.FAILURE, failure)
                .set(RUN.ENDED_AT, at)
                .where(RUN.ID.eq(run))
                .execute();
    }

    /** Waits for whoever is writing ratings; nobody else does before this transaction ends. */
    void lock() {
        sql.execute("lock table rating.rating in share row exclusive mode");
    }

    void clear() {
        sql.deleteFrom(RATING_).execute();
    }

    void add(UUID run, List<Rating> ratings) {
        var rows = new CopyText();
        for (var rating : ratings) {
            rows.add(rating.partyId())
                    .add(run)
                    .add(decimal(rating.total()))
                    .add(decimal(rating.current()))
                    .add(decimal(rating.potential()))
                    .add(decimal(rating.coverage()))
                    .add(rating.place())
                    .add(json.writeValueAsString(rating.parts()))
                    .end();
        }
        sql.connection(connection -> rows.into(COLUMNS, connection));
    }

    /** The rating of a party, and by which run. */
    record Kept(UUID run, Rating rating) {}

    Optional<Kept> find(PartyId party) {
        return sql.selectFrom(RATING_)
                .where(RATING_.PARTY_ID.eq(party))
                .fetchOptional(row -> new Kept(
                        row.getRunId(),
                        new Rating(
                                party.value(),
                                row.getTotal().doubleValue(),
                                number(row.getCurrent()),
                                number(row.getPotential()),
                                row.getCoverage().doubleValue(),
                                row.getPlace().longValue(),
                                json.readValue(row.getEvidence().data(), new TypeReference<List<Rating.Part>>() {}))));
    }

    private static @Nullable Double number(@Nullable BigDecimal value) {
        return value == null ? null : value.doubleValue();
    }

    private static @Nullable BigDecimal decimal(@Nullable Double value) {
        return value == null ? null : BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_EVEN);
    }
}
