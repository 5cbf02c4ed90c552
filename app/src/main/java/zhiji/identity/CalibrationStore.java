package zhiji.identity;

import static zhiji.identity.jooq.Tables.CALIBRATION;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import zhiji.identity.Calibrations.Card;
import zhiji.identity.Calibrations.Version;
import zhiji.identity.jooq.tables.records.CalibrationRecord;
import zhiji.science.identity.Calibration;

/** Keeps every version of what was learnt from decisions. */
@Repository
class CalibrationStore {

    private final DSLContext sql;
    private final JsonMapper json;

    CalibrationStore(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    Optional<Version> active(String model) {
        return sql.selectFrom(CALIBRATION)
                .where(CALIBRATION.MODEL.eq(model))
                .and(CALIBRATION.ACTIVE)
                .fetchOptional(this::version);
    }

    Optional<Version> find(UUID id) {
        return sql.selectFrom(CALIBRATION).where(CALIBRATION.ID.eq(id)).fetchOptional(this::version);
    }

    List<Version> all() {
        return sql.selectFrom(CALIBRATION)
                .orderBy(CALIBRATION.LEARNT_AT.desc(), CALIBRATION.ID.desc())
                .limit(100)
                .fetch(this::version);
    }

    void insert(Version version) {
        sql.insertInto(CALIBRATION)
                .set(CALIBRATION.ID, version.id())
                .set(CALIBRATION.MODEL, version.model())
                .set(CALIBRATION.SLOPE, version.calibration().slope())
                .set(CALIBRATION.SHIFT, version.calibration().shift())
                .set(CALIBRATION.CARD, JSONB.valueOf(json.writeValueAsString(version.card())))
                .set(CALIBRATION.LEARNT_AT, version.learntAt())
                .set(CALIBRATION.ACTIVE, version.active())
                .execute();
    }

    void activate(UUID id) {
        sql.update(CALIBRATION)
                .set(CALIBRATION.ACTIVE, true)
                .where(CALIBRATION.ID.eq(id))
                .execute();
    }

    void deactivate(String model) {
        sql.update(CALIBRATION)
                .set(CALIBRATION.ACTIVE, false)
                .where(CALIBRATION.MODEL.eq(model))
                .execute();
    }

    private Version version(CalibrationRecord row) {
        return new Version(
                row.getId(),
                row.getModel(),
                new Calibration(row.getSlope(), row.getShift()),
                json.readValue(row.getCard().data(), Card.class),
                row.getLearntAt(),
                row.getActive());
    }
}
